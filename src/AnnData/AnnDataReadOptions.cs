namespace CellEval.AnnData;

/// <summary>What is read of a file as X, and how much of it is in memory at once, on which no result depends.</summary>
public sealed record AnnDataReadOptions
{
    /// <summary>Gets the layer that is read instead of X; null reads X.</summary>
    public string? Layer { get; init; }

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
