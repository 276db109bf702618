namespace CellEval.Jobs.Diff;

/// <summary>What came of comparing two folders of results.</summary>
/// <param name="Differences">The differences: files, columns, rows, the cells of results, the worst first, then those of DE tables.</param>
/// <param name="Tables">The tables that both folders have, in order.</param>
public sealed record ResultComparison(IReadOnlyList<Difference> Differences, IReadOnlyList<ComparedTable> Tables);
