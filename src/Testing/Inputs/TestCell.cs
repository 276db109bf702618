namespace CellEval.Testing;

/// <summary>A cell of a small screen.</summary>
/// <param name="Label">Its perturbation, or the control.</param>
/// <param name="Values">A value for each gene, as log1p.</param>
public sealed record TestCell(string Label, IReadOnlyList<double> Values)
{
    /// <summary>Gets the cell's row of each embedding, by key; the same keys for all cells of an input.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Obsm { get; init; } =
        new Dictionary<string, IReadOnlyList<double>>();
}
