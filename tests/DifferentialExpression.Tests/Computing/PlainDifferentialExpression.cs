using CellEval.DifferentialExpression;
using CellEval.Numerics;

namespace CellEval.Tests;

/// <summary>
/// Differential expression as its definition reads: dense, every pair of cells compared, nothing shared.
/// </summary>
internal static class PlainDifferentialExpression
{
    public static IEnumerable<DeResultRow> Rows(
        SmallScreen screen, ExpressionScale scale, DifferentialExpressionOptions options)
    {
        var control = screen.Labels[^1];
        for (var p = 0; p < screen.Perturbations.Count; p++)
        {
            var target = screen.Labels[p];
            var kept = Enumerable.Range(0, screen.GeneCount)
                .Where(gene => options.CpmFloor is not { } floor
                    || Cpm(target, gene, scale) > floor || Cpm(control, gene, scale) > floor)
                .ToArray();
            var tests = kept.Select(gene => MannWhitneyTest(Column(target, gene), Column(control, gene))).ToArray();
            for (var i = 0; i < kept.Length; i++)
            {
                var targetMean = Mean(Column(target, kept[i]), scale, options.Mean);
                var controlMean = Mean(Column(control, kept[i]), scale, options.Mean);
                yield return new DeResultRow(
                    screen.Perturbations[p],
                    screen.Genes[kept[i]],
                    targetMean,
                    controlMean,
                    target.Length,
                    control.Length,
                    Log2(targetMean + options.Epsilon, controlMean + options.Epsilon),
                    Share(targetMean - controlMean, controlMean + options.Epsilon),
                    tests[i].PValue,
                    tests[i].U,
                    Fdr([.. tests.Select(test => test.PValue)], i));
            }
        }
    }

    private static double[] Column(double[][] cells, int gene) => [.. cells.Select(cell => cell[gene])];

    private static double Mean(double[] column, ExpressionScale scale, MeanKind kind)
    {
        var counts = scale == ExpressionScale.Counts ? column : [.. column.Select(x => Math.Exp(x) - 1)];
        return kind == MeanKind.Arithmetic ? counts.Average() : Math.Exp(counts.Average(x => Math.Log(1 + x))) - 1;
    }

    private static double Cpm(double[][] cells, int gene, ExpressionScale scale)
    {
        var total = Enumerable.Range(0, cells[0].Length).Sum(g => Mean(Column(cells, g), scale, MeanKind.Arithmetic));
        return total == 0 ? 0 : 1e6 * Mean(Column(cells, gene), scale, MeanKind.Arithmetic) / total;
    }

    private static double Log2(double target, double control) =>
        (target, control) switch
        {
            (0, 0) => 0,
            (0, _) => double.NegativeInfinity,
            (_, 0) => double.PositiveInfinity,
            _ => Math.Log2(target) - Math.Log2(control),
        };

    private static double Share(double change, double of) => (change, of) switch
    {
        (0, 0) => 0,
        (_, 0) => double.PositiveInfinity,
        _ => change / of,
    };

    private static (double U, double PValue) MannWhitneyTest(double[] target, double[] control)
    {
        var u = target.Sum(t => control.Sum(c => t > c ? 1 : t == c ? 0.5 : 0));
        double n = target.Length + control.Length;
        double pairs = target.Length * control.Length;
        var ties = target.Concat(control).GroupBy(x => x).Sum(block => Math.Pow(block.Count(), 3) - block.Count());
        if (ties == (n * n * n) - n)
            return (u, 1);
        var deviation = Math.Sqrt(pairs / 12 * (n + 1 - (ties / (n * (n - 1)))));
        var z = (Math.Max(u, pairs - u) - (pairs / 2) - 0.5) / deviation;
        return (u, Math.Clamp(ErrorFunction.Erfc(z / Math.Sqrt(2)), 0, 1));
    }

    private static double Fdr(double[] pValues, int i) => Math.Min(
        1,
        pValues.Where(p => p >= pValues[i]).Min(p => p * pValues.Length / pValues.Count(other => other <= p)));
}
