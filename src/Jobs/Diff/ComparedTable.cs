namespace CellEval.Jobs.Diff;

/// <summary>A table of two result folders that was compared.</summary>
/// <param name="Name">The file's name in both.</param>
/// <param name="Rows">The number of rows that both have.</param>
/// <param name="Columns">The number of columns that both have, beside those that name the rows.</param>
public sealed record ComparedTable(string Name, long Rows, int Columns);
