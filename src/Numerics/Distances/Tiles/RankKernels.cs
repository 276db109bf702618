using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>The kernel for a distance, a precision and a width of vectors.</summary>
internal static class RankKernels
{
    /// <summary>Fewer rows are quickly done, and not worth a sample.</summary>
    private const int FewRows = 512;

    private const int SampleRows = 96;

    /// <summary>
    /// A pair left open costs about as much as 100 that a tile decides, and double twice as much as float.
    /// </summary>
    private const double MostOpen = 0.02;

    /// <summary>
    /// Float where it decides nearly all pairs of a sample, else double: rows that differ by less than float tells, such as
    /// embeddings far from zero.
    /// </summary>
    public static IRankKernel Choose(
        DistanceKernel kernel, EffectRows rows, RankKernelOptions options,
        CancellationToken cancellationToken)
    {
        int bits = options.VectorBits
            ?? (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128);
        int cacheBytes = options.CacheBytes ?? CacheSize.SecondLevel;
        bool useFloat = !options.Exact
            && (rows.Rows < FewRows || OpenShare(kernel, rows, bits, cacheBytes, cancellationToken) < MostOpen);
        return useFloat ? For<float>(kernel, rows, bits, cacheBytes) : For<double>(kernel, rows, bits, cacheBytes);
    }

    /// <summary>The share of pairs that float leaves open among a few rows.</summary>
    private static double OpenShare(
        DistanceKernel kernel, EffectRows rows, int bits, int cacheBytes, CancellationToken cancellationToken)
    {
        EffectRows sample = rows.Sample(SampleRows, cancellationToken);
        var order = DoubleOrder.Create(kernel, sample, TieRule.Index, new OwnDistance?[SampleRows]);
        RoughDistance[] own = [.. Enumerable.Range(0, SampleRows).Select(order.Own)];
        var open = new CountingOrder();
        For<float>(kernel, sample, bits, cacheBytes)
            .Count(own, () => open, new int[SampleRows], 1, null, cancellationToken);
        return open.Count / (double)(SampleRows * SampleRows);
    }

    private static IRankKernel For<T>(DistanceKernel kernel, EffectRows rows, int bits, int cacheBytes)
        where T : unmanaged => kernel switch
    {
        DistanceKernel.Manhattan => For<T, ManhattanTerm<T>>(rows, bits, cacheBytes),
        DistanceKernel.Euclidean => For<T, EuclideanTerm<T>>(rows, bits, cacheBytes),
        DistanceKernel.Cosine => For<T, CosineTerm<T>>(rows, bits, cacheBytes),
        _ => throw new ArgumentOutOfRangeException(nameof(kernel), kernel, "Unknown kernel."),
    };

    private static IRankKernel For<T, TTerm>(EffectRows rows, int bits, int cacheBytes)
        where T : unmanaged
        where TTerm : struct, IPairTerm<T> => bits switch
    {
        512 => new TiledRankKernel<T, RegisterTile512, TTerm>(rows, cacheBytes),
        256 => new TiledRankKernel<T, RegisterTile256, TTerm>(rows, cacheBytes),
        128 => new TiledRankKernel<T, RegisterTile128, TTerm>(rows, cacheBytes),
        _ => throw new ArgumentOutOfRangeException(nameof(bits), bits, "Vectors have 128, 256 or 512 bits."),
    };
}
