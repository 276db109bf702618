namespace CellEval.Numerics;

/// <summary>The distances for which <see cref="DiscriminationRanks"/> has a tiled kernel.</summary>
public enum DistanceKernel
{
    /// <summary>Sum of absolute differences (l1).</summary>
    Manhattan,

    /// <summary>Root of the sum of squared differences (l2).</summary>
    Euclidean,

    /// <summary>One minus the cosine of the angle; 1 where a row is all zeros.</summary>
    Cosine,
}
