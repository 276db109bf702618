using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>The mean count of a gene in each label, from the values of its column that are not zero.</summary>
/// <param name="kind">How to average.</param>
/// <param name="scale">What the values are.</param>
/// <param name="cellsPerLabel">The number of cells of each label.</param>
internal sealed class ColumnMeans(MeanKind kind, ExpressionScale scale, IReadOnlyList<int> cellsPerLabel)
{
    private readonly double[] _sums = new double[cellsPerLabel.Count];

    /// <summary>Averages a column into one column of a matrix.</summary>
    /// <param name="values">
    /// The values, label by label and those of a label in file order: the order of the sums.
    /// </param>
    /// <param name="groups">The label of each value.</param>
    /// <param name="means">Labels × genes.</param>
    /// <param name="gene">The column of the matrix.</param>
    public void Compute(ReadOnlySpan<double> values, ReadOnlySpan<int> groups, double[][] means, int gene)
    {
        _sums.AsSpan().Clear();
        for (var i = 0; i < values.Length; i++)
            _sums[groups[i]] += Summand(values[i]);

        for (var label = 0; label < _sums.Length; label++)
        {
            var mean = _sums[label] / cellsPerLabel[label];
            means[label][gene] = kind == MeanKind.Geometric ? Logarithm.ExpM1(mean) : mean;
        }
    }

    /// <summary>Averages the column of the last <see cref="Compute"/> over all cells of other labels.</summary>
    /// <param name="means">Labels × genes: takes for each label the mean of the others.</param>
    /// <param name="gene">The column of the matrix.</param>
    public void ComputeRest(double[][] means, int gene)
    {
        var total = 0.0;
        var cells = 0;
        for (var label = 0; label < _sums.Length; label++)
        {
            total += _sums[label];
            cells += cellsPerLabel[label];
        }

        for (var label = 0; label < _sums.Length; label++)
        {
            // The difference of nearly equal sums may fall below 0 by rounding.
            var mean = Math.Max(0, (total - _sums[label]) / (cells - cellsPerLabel[label]));
            means[label][gene] = kind == MeanKind.Geometric ? Logarithm.ExpM1(mean) : mean;
        }
    }

    private double Summand(double value) => (kind, scale) switch
    {
        (MeanKind.Geometric, ExpressionScale.Counts) => Logarithm.Log1P(value),
        (MeanKind.Arithmetic, ExpressionScale.Log1p) => Logarithm.ExpM1(value),
        _ => value,
    };
}
