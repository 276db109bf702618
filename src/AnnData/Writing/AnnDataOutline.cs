namespace CellEval.AnnData;

/// <summary>What a file holds beside X, known before the first cell is written.</summary>
public sealed record AnnDataOutline
{
    /// <summary>Gets the index of <c>var</c>: the names of X's columns.</summary>
    public required IReadOnlyList<string> Genes { get; init; }

    /// <summary>Gets the number of cells.</summary>
    public required int CellCount { get; init; }

    /// <summary>Gets the index of <c>obs</c>, one for each cell; null calls cells by their number, from 0.</summary>
    public IReadOnlyList<string>? CellNames { get; init; }

    /// <summary>Gets the columns of <c>obs</c>, in order: categories, with a code for each cell.</summary>
    public IReadOnlyList<KeyValuePair<string, ObsLabels>> Obs { get; init; } = [];
}
