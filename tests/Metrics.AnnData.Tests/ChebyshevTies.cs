namespace CellEval.Metrics.AnnData.Tests;

/// <summary>
/// A metric of the tests' own: the best and the worst score that any order of equal Chebyshev distances gives, for some
/// perturbations.
/// </summary>
public static class ChebyshevTies
{
    private const double Rounding = 1e-12;

    [Metric("chebyshev_ties", Description = "Best and worst score that any order of equal Chebyshev distances gives.")]
    public static (MetricScores Best, MetricScores Worst) Score(
        ScreenPair screens, string perturbations = "", bool excludeTargetGene = true)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real));
        var pred = screens.Get(new PerturbationEffects(Side.Pred));
        var n = screens.Perturbations.Count;
        return (
            Scores((distances, own) => 1 - (distances.Count(distance => distance < own - Rounding) / (double)n)),
            Scores((distances, own) => 1 - ((distances.Count(distance => distance < own + Rounding) - 1.0) / n)));

        MetricScores Scores(Func<double[], double, double> score) => MetricScores.Create(
            screens.Perturbations,
            p =>
            {
                if (!perturbations.Split(' ').Contains(screens.Perturbations[p]))
                    return null;
                double[] distances = [.. Enumerable.Range(0, n).Select(q => Distance(p, q))];
                return score(distances, distances[p]);
            });

        double Distance(int p, int q)
        {
            var excluded = excludeTargetGene ? screens.Genes.ColumnsOf(screens.Perturbations[p]) : [];
            return Enumerable.Range(0, screens.Genes.Count).Except(excluded).Max(
                gene => Math.Abs(pred[p][gene] - real[q][gene]));
        }
    }
}
