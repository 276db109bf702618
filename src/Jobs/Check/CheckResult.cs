using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>What a check has found.</summary>
/// <param name="Screens">The screens, as requested.</param>
/// <param name="Tables">The tables, as requested.</param>
/// <param name="Run">What a run would do; null where there is neither a pair of screens nor one of tables.</param>
public sealed record CheckResult(IReadOnlyList<ScreenFindings> Screens, IReadOnlyList<TableFindings> Tables, RunInspection? Run)
{
    /// <summary>Gets all that a run would refuse, each once, the pair's reasons first.</summary>
    public IReadOnlyList<Exception> Problems =>
    [
        .. (Run?.Problems ?? [])
            .Concat(Screens.SelectMany(screen => screen.Problems))
            .Concat(Tables.SelectMany(table => table.Problems))
            .DistinctBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    /// <summary>Gets what a run would pass over, and what a user may not expect, each once.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Screens.SelectMany(screen => screen.Warnings)
            .Concat(Tables.SelectMany(table => table.Warnings))
            .Concat(Run?.Warnings ?? [])
            .Distinct(StringComparer.Ordinal),
    ];
}
