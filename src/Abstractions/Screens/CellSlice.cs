namespace CellEval;

/// <summary>What a sink is opened for: a range of labels of one side, in one pass over its cells.</summary>
public sealed record CellSlice
{
    /// <summary>Gets the side.</summary>
    public required Side Side { get; init; }

    /// <summary>Gets the pass, from 0.</summary>
    public required int Pass { get; init; }

    /// <summary>Gets the first label of the range; numbers as in <see cref="PerturbationList"/>.</summary>
    public required int FirstLabel { get; init; }

    /// <summary>Gets the number of labels of the range.</summary>
    public required int LabelCount { get; init; }

    /// <summary>Gets the number of genes.</summary>
    public required int GeneCount { get; init; }

    /// <summary>Gets the number of cells of each label of the range.</summary>
    public required ReadOnlyMemory<int> CellsPerLabel { get; init; }

    /// <summary>Gets the scale of the values that a sink in <see cref="CellSpace.Normalized"/> sees.</summary>
    public required ExpressionScale Scale { get; init; }

    /// <summary>Gets the scale of X as it is stored: what a sink in <see cref="CellSpace.Raw"/> sees.</summary>
    public required ExpressionScale StoredScale { get; init; }

    /// <summary>Gets the total that cells are normalised to; null where X is normalised already, or stays as it is.</summary>
    public double? MedianTotal { get; init; }

    /// <summary>Gets the embeddings that come along, in the order of <see cref="CellBlock.Obsm"/>.</summary>
    public required IReadOnlyList<string> ObsmKeys { get; init; }

    /// <summary>Gets the number of columns of each of <see cref="ObsmKeys"/>.</summary>
    public required IReadOnlyList<int> ObsmWidths { get; init; }
}
