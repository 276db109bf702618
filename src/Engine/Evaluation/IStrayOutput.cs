namespace CellEval.Engine;

/// <summary>
/// A service of hosts that own a console: catches what metrics and providers write to it, which is not theirs to use. What was
/// caught becomes a warning of the run.
/// </summary>
public interface IStrayOutput
{
    /// <summary>Counts what is written from now on, on this thread and those it starts, as a metric's.</summary>
    /// <param name="metric">The variant's name; null for whoever is not a metric.</param>
    void Begin(string? metric);

    /// <summary>Hands out what was caught since the last call.</summary>
    /// <param name="metric">A variant's name; null for what no metric wrote.</param>
    /// <returns>The number of characters, 0 where nothing was written, and the first of them.</returns>
    (long Count, string Start) Take(string? metric);
}
