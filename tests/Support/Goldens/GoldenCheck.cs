using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace CellEval.Tests;

/// <summary>
/// Counts how many numbers of a golden agree, and lists the first that do not. For one thread.
/// </summary>
/// <param name="name">What is compared, unique in the suite: <c>screen_csr/full/results</c>.</param>
public sealed class GoldenCheck(string name)
{
    private const int Listed = 20;
    private readonly List<string> _differences = [];

    /// <summary>How many numbers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many of them agreed.</summary>
    public int Agreed { get; private set; }

    /// <summary>Every difference: numbers that do not agree, and what else is not as expected.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Compares a number; null is a missing one.</summary>
    public void Number(string where, double? expected, double? actual, Tolerance tolerance)
    {
        Compared++;
        if (tolerance.Agree(expected, actual))
            Agreed++;
        else
            _differences.Add($"{where}: expected {Shown(expected)}, found {Shown(actual)}");
    }

    /// <summary>Compares something that is not a number, such as a label.</summary>
    public void Text(string where, string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            Fail($"{where}: expected «{expected}», found «{actual}»");
    }

    /// <summary>Adds a difference.</summary>
    public void Fail(string difference) => _differences.Add(difference);

    /// <summary>Writes the tally, and fails the test if anything differs or nothing was compared.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">Says how many numbers agree and lists the first differences.</exception>
    public void AssertAgrees(ITestOutputHelper? output = null)
    {
        string tally = $"{name}: {Agreed} of {Compared} golden numbers agree";
        output?.WriteLine(tally);
        GoldenTally.Write(name, Compared, Agreed);
        if (Differences.Count > 0)
            Assert.Fail(Report(tally));
        if (Compared == 0)
            Assert.Fail($"{name}: no number was compared.");
    }

    private string Report(string tally)
    {
        StringBuilder report = new(tally);
        foreach (string difference in _differences.Take(Listed))
            report.Append("\n  ").Append(difference);
        if (_differences.Count > Listed)
            report.Append("\n  … and ").Append(_differences.Count - Listed).Append(" more");
        return report.ToString();
    }

    private static string Shown(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";
}
