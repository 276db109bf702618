namespace CellEval.Numerics;

/// <summary>The kernel of each distance: the one place to change when a faster one comes.</summary>
internal static class RankKernels
{
    /// <summary>2^-53.</summary>
    public const double UnitRoundoff = 1.0 / (1L << 53);

    /// <summary>
    /// Makers of kernels, one call per worker, for blocks of at most <paramref name="blockRows"/> pred rows.
    /// </summary>
    public static Func<IRankKernel> For(DistanceKernel kernel, EffectRows rows, int blockRows)
    {
        // Only cosine needs the norms.
        double[] realSquares = new double[rows.Rows];
        for (int j = 0; j < rows.Rows && kernel == DistanceKernel.Cosine; j++)
            realSquares[j] = Square(rows.Real(j));

        return kernel switch
        {
            DistanceKernel.Manhattan => () => new TiledRankKernel<ManhattanTerm>(rows, realSquares, blockRows),
            DistanceKernel.Euclidean => () => new TiledRankKernel<EuclideanTerm>(rows, realSquares, blockRows),
            DistanceKernel.Cosine => () => new TiledRankKernel<CosineTerm>(rows, realSquares, blockRows),
            _ => throw new ArgumentOutOfRangeException(nameof(kernel), kernel, "Unknown kernel."),
        };
    }

    private static double Square(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value * value;
        return sum;
    }
}
