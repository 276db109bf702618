using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>Computes genes one by one, every label against all other labelled cells. Used by one thread.</summary>
internal sealed class RestTester(RestTests tests, MeanKind mean, ExpressionScale scale) : IGeneTester
{
    private readonly RestRankSumWalk _walk = new([.. tests.CellsPerLabel]);
    private readonly ColumnMeans _means = new(mean, scale, tests.CellsPerLabel);
    private readonly ColumnMeans? _arithmeticMeans = tests.ArithmeticMeans == tests.Means
        ? null
        : new ColumnMeans(MeanKind.Arithmetic, scale, tests.CellsPerLabel);

    private readonly double[] _statistics = new double[tests.CellsPerLabel.Count];
    private readonly int _cellCount = tests.CellsPerLabel.Sum();

    public void Compute(int gene, Span<double> values, Span<int> groups)
    {
        _means.Compute(values, groups, tests.Means, gene);
        _means.ComputeRest(tests.RestMeans, gene);
        if (_arithmeticMeans is not null)
        {
            _arithmeticMeans.Compute(values, groups, tests.ArithmeticMeans, gene);
            _arithmeticMeans.ComputeRest(tests.ArithmeticRestMeans, gene);
        }

        var positive = MoveZerosBack(values, groups);
        var ties = _walk.Compute(values[..positive], groups[..positive], _statistics);
        for (var label = 0; label < _statistics.Length; label++)
        {
            var cells = tests.CellsPerLabel[label];
            tests.Statistics[label][gene] = _statistics[label];
            tests.PValues[label][gene] = MannWhitney.TwoSidedPValue(_statistics[label], cells, _cellCount - cells, ties);
        }
    }

    // A zero that is stored counts as one that is not.
    private static int MoveZerosBack(Span<double> values, Span<int> groups)
    {
        var kept = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
                (values[kept], groups[kept++]) = (values[i], groups[i]);
        }

        return kept;
    }
}
