namespace CellEval.Metrics.AnnData.Tests;

/// <summary>A metric of the tests' own: the best and the worst score that any order of equal Chebyshev distances gives.</summary>
public static class ChebyshevTies
{
    private const double Rounding = 1e-12;

    [Metric("chebyshev_ties", Description = "Best and worst score that any order of equal Chebyshev distances gives.")]
    public static (MetricScores Best, MetricScores Worst) Score(ScreenPair screens, bool excludeTargetGene = true)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real));
        var pred = screens.Get(new PerturbationEffects(Side.Pred));
        var n = screens.Perturbations.Count;
        return (
            MetricScores.Create(screens.Perturbations, p => 1 - ((double)Nearer(p, -Rounding) / n)),
            MetricScores.Create(screens.Perturbations, p => 1 - ((Nearer(p, Rounding) - 1.0) / n)));

        int Nearer(int p, double margin)
        {
            var own = Distance(p, p);
            return Enumerable.Range(0, n).Count(q => Distance(p, q) < own + margin);
        }

        double Distance(int p, int q)
        {
            int[] excluded = excludeTargetGene ? [.. screens.Genes.ColumnsOf(screens.Perturbations[p])] : [];
            var largest = 0.0;
            for (var gene = 0; gene < screens.Genes.Count; gene++)
            {
                if (!excluded.Contains(gene))
                    largest = Math.Max(largest, Math.Abs(pred[p][gene] - real[q][gene]));
            }

            return largest;
        }
    }
}
