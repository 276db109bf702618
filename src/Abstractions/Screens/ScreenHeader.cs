namespace CellEval;

/// <summary>What is known of one side's screen before any cell is read.</summary>
public sealed record ScreenHeader
{
    /// <summary>Gets the screen's name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the number of cells that have a label of the run, for each label; the control is the last.</summary>
    public required ReadOnlyMemory<int> CellsPerLabel { get; init; }

    /// <summary>Gets the number of columns of each embedding.</summary>
    public required IReadOnlyDictionary<string, int> Obsm { get; init; }
}
