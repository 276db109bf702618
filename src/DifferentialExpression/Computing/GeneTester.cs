using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>Computes genes one by one, all perturbations at once. Used by one thread.</summary>
internal sealed class GeneTester : IGeneTester
{
    private readonly GeneTests _tests;
    private readonly RankSumWalk _walk;
    private readonly ColumnMeans _means;
    private readonly ColumnMeans? _arithmeticMeans;
    private readonly double[] _statistics;
    private readonly double[] _tieTerms;

    /// <summary>Makes the buffers.</summary>
    /// <param name="tests">Takes the results.</param>
    /// <param name="mean">How the means of fold changes are taken.</param>
    /// <param name="scale">What the values are.</param>
    public GeneTester(GeneTests tests, MeanKind mean, ExpressionScale scale)
    {
        _tests = tests;
        _walk = new RankSumWalk([.. tests.CellsPerLabel], tests.Perturbations.ControlLabel);
        _means = new ColumnMeans(mean, scale, tests.CellsPerLabel);
        if (tests.ArithmeticMeans != tests.Means)
            _arithmeticMeans = new ColumnMeans(MeanKind.Arithmetic, scale, tests.CellsPerLabel);
        _statistics = new double[tests.CellsPerLabel.Count];
        _tieTerms = new double[tests.CellsPerLabel.Count];
    }

    public void Compute(int gene, Span<double> values, Span<int> groups)
    {
        _means.Compute(values, groups, _tests.Means, gene);
        _arithmeticMeans?.Compute(values, groups, _tests.ArithmeticMeans, gene);

        // The walk sorts the column, so sums come first.
        _walk.Compute(values, groups, _statistics, _tieTerms);
        var controls = _tests.CellsPerLabel[_tests.Perturbations.ControlLabel];
        for (var p = 0; p < _tests.Perturbations.Count; p++)
        {
            _tests.Statistics[p][gene] = _statistics[p];
            _tests.PValues[p][gene] =
                MannWhitney.TwoSidedPValue(_statistics[p], _tests.CellsPerLabel[p], controls, _tieTerms[p]);
        }
    }
}
