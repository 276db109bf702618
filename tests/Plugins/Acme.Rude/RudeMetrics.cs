using CellEval;

namespace Acme.Rude;

/// <summary>Metrics that do all that a metric must not do, and one that is well-behaved.</summary>
public static class RudeMetrics
{
    [Metric("rude_genes", Description = "The number of genes: nothing is wrong with it.")]
    public static double Genes(ScreenPair pair) => pair.Genes.Count;

    [Metric("rude_throws", Description = "Throws an exception of the plugin's own.")]
    public static double Throws(ScreenPair pair) => throw new RudeException();

    [Metric("rude_length", Description = "Returns scores of another list of perturbations.")]
    public static MetricScores Length(ScreenPair pair) => MetricScores.Create(new PerturbationList(["a"], "b"), p => p);

    [Metric("rude_sleeps", Description = "Never ends, and does not look at its token.")]
    public static double Sleeps(ScreenPair pair)
    {
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    [Metric("rude_talks", Description = "Writes to the console.")]
    public static double Talks(ScreenPair pair)
    {
        Console.WriteLine("look at me");
        Console.Error.WriteLine("and me");
        return 1;
    }
}
