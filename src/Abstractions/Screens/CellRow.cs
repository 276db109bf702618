namespace CellEval;

/// <summary>One cell: its label and its expression as a compressed row.</summary>
/// <param name="cell">The row of X.</param>
/// <param name="label">The label's number in the run's <see cref="PerturbationList"/>.</param>
/// <param name="total">The sum of the cell's values as the file has them, before any scaling.</param>
/// <param name="genes">Ascending gene indices of the values.</param>
/// <param name="values">The values that are not zero, in the space that the sink asked for.</param>
public readonly ref struct CellRow(
    int cell, int label, double total, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
{
    /// <summary>Gets the row of X.</summary>
    public int Cell { get; } = cell;

    /// <summary>Gets the label's number in the run's <see cref="PerturbationList"/>.</summary>
    public int Label { get; } = label;

    /// <summary>Gets the sum of the cell's values as the file has them, before any scaling.</summary>
    public double Total { get; } = total;

    /// <summary>Gets the genes of <see cref="Values"/>, ascending.</summary>
    public ReadOnlySpan<int> Genes { get; } = genes;

    /// <summary>Gets the values that are not zero, in the space that the sink asked for.</summary>
    public ReadOnlySpan<double> Values { get; } = values;
}
