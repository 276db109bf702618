namespace CellEval.AnnData;

/// <summary>How much of a file is in memory at once. The results do not depend on it.</summary>
public sealed record AnnDataReadOptions
{
    /// <summary>Gets the most cells in a batch.</summary>
    public int BatchCells { get; init; } = 4096;

    /// <summary>Gets the most stored values that are read for a batch; a single cell may have more.</summary>
    public int BatchValues { get; init; } = 1 << 18;

    /// <summary>
    /// Gets the most stored values of a CSC matrix that are held while it is turned into rows, at 12 bytes each. Where
    /// X has more, it is read more than once.
    /// </summary>
    public int CscValues { get; init; } = 1 << 25;
}
