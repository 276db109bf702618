using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>How unperturbed cells express each gene.</summary>
internal sealed class GeneProfile
{
    // Chosen so that three of eight counts are not 0, as in screens of the few thousand most variable genes.
    private const double MedianMean = 0.39;
    private const double SigmaOfMeans = 1.6;
    private const double MedianSize = 2;
    private const double SigmaOfSizes = 0.4;

    private GeneProfile(double[] means, double[] sizes)
    {
        Means = means;
        Sizes = sizes;
    }

    /// <summary>Gets the mean count of each gene in a cell of median library size.</summary>
    public double[] Means { get; }

    /// <summary>Gets the size (inverse dispersion) of each gene's negative binomial distribution.</summary>
    public double[] Sizes { get; }

    public static GeneProfile Draw(ScreenPairSimulationOptions options)
    {
        var random = Xoshiro256.Derive(options.Seed, StreamPurpose.GeneProfile, 0);
        var means = new double[options.Genes];
        var sizes = new double[options.Genes];
        for (var gene = 0; gene < options.Genes; gene++)
        {
            means[gene] = random.NextLogNormal(MedianMean, SigmaOfMeans);
            sizes[gene] = Math.Clamp(random.NextLogNormal(MedianSize, SigmaOfSizes), 0.5, 10);
        }

        return new GeneProfile(means, sizes);
    }
}
