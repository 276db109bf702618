namespace CellEval.Engine;

/// <summary>Collects what checks refuse, each reason once, so that all of it can be said together.</summary>
internal sealed class ProblemList
{
    private readonly List<Exception> _problems = [];

    /// <summary>Gets what was refused so far.</summary>
    public IReadOnlyList<Exception> Problems => _problems;

    /// <summary>Makes a check.</summary>
    /// <returns>What it returns; null where it refuses.</returns>
    public T? Try<T>(Func<T> check)
        where T : class
    {
        try
        {
            return check();
        }
        catch (Exception problem) when (problem is InputException or RequestException)
        {
            Add(problem);
            return null;
        }
    }

    /// <summary>Makes a check.</summary>
    public void Try(Action check) => Try(() =>
    {
        check();
        return this;
    });

    public void Add(Exception problem)
    {
        if (!_problems.Exists(known => known.Message == problem.Message))
            _problems.Add(problem);
    }
}
