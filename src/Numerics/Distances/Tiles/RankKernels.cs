using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>The kernel for a distance, a precision and a width of vectors.</summary>
internal static class RankKernels
{
    /// <summary>Fewer rows are quickly done, and not worth a sample.</summary>
    private const int FewRows = 512;

    private const int SampleRows = 96;

    /// <summary>Bytes take a third of float's time.</summary>
    private const double MostOpenOfBytes = 0.03;

    /// <summary>
    /// A pair left open costs about as much as 20 that float decides, and double twice as much as float.
    /// </summary>
    private const double MostOpen = 0.02;

    /// <summary>
    /// Float where it decides nearly all pairs of a sample, else double: rows that differ by less than float tells,
    /// such as embeddings far from zero.
    /// </summary>
    public static IRankKernel Choose(
        DistanceKernel kernel, EffectRows rows, RankKernelOptions options, int maxDegreeOfParallelism,
        CancellationToken cancellationToken)
    {
        int workers = Math.Min(DegreeOfParallelism.Resolve(maxDegreeOfParallelism), Math.Max(rows.Rows, 1));
        int bits = options.VectorBits
            ?? (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128);
        int cacheBytes = options.CacheBytes ?? CacheSize.SecondLevel;
        bool canQuantise = kernel == DistanceKernel.Manhattan && bits == 512 && SumOfBytes.IsSupported;
        if (options.Exact)
            return For<double>(rows, workers);
        if (canQuantise && options.Quantised == true)
            return Quantised(rows, cacheBytes, workers);
        if (rows.Rows < FewRows)
            return For<float>(rows, workers);
        EffectRows sample = rows.Sample(SampleRows, cancellationToken);
        if (canQuantise && options.Quantised == null
            && OpenShare(kernel, sample, Quantised(sample, cacheBytes, 1), cancellationToken) < MostOpenOfBytes)
        {
            return Quantised(rows, cacheBytes, workers);
        }

        return OpenShare(kernel, sample, For<float>(sample, 1), cancellationToken) < MostOpen
            ? For<float>(rows, workers)
            : For<double>(rows, workers);

        IRankKernel For<T>(EffectRows some, int count)
            where T : unmanaged => kernel switch
        {
            DistanceKernel.Manhattan => For<T, ManhattanTerm<T>>(some, bits, cacheBytes, count),
            DistanceKernel.Euclidean => For<T, EuclideanTerm<T>>(some, bits, cacheBytes, count),
            DistanceKernel.Cosine => For<T, CosineTerm<T>>(some, bits, cacheBytes, count),
            _ => throw new ArgumentOutOfRangeException(nameof(kernel), kernel, "Unknown kernel."),
        };
    }

    /// <summary>The share of pairs that a kernel leaves open among a few rows.</summary>
    private static double OpenShare(
        DistanceKernel kernel, EffectRows sample, IRankKernel rough, CancellationToken cancellationToken)
    {
        var order = DoubleOrder.Create(kernel, sample, TieRule.Index, new OwnDistance?[sample.Rows]);
        RoughDistance[] own = [.. Enumerable.Range(0, sample.Rows).Select(order.Own)];
        var open = new CountingOrder();
        rough.Count(own, () => open, new int[sample.Rows], 1, null, cancellationToken);
        return open.Count / (double)((long)sample.Rows * sample.Rows);
    }

    /// <summary>A block of pred rows, some panels of real rows and their sums share a second-level cache.</summary>
    private static TiledRankKernel Quantised(EffectRows rows, int cacheBytes, int workers)
    {
        var quantisation = new Quantisation(rows);
        int rowBytes = Math.Max(1, quantisation.Groups) * Quantisation.GroupColumns;
        int share = (rows.Rows + (4 * workers) - 1) / (4 * workers);
        int blockRows = Math.Clamp(cacheBytes / 4 / rowBytes, 1, Math.Max(1, share));
        int panels = Math.Max(1, cacheBytes / 4 / (rowBytes * SumOfBytes.Lanes));
        int capacity = Math.Clamp((int)(16L * cacheBytes / rowBytes), 1, Math.Max(1, rows.Rows));
        var real = new QuantisedTile(rows, quantisation, capacity);
        return new TiledRankKernel(
            rows.Rows, blockRows, real,
            order => new QuantisedWorker(rows, quantisation, real, blockRows, panels, order));
    }

    private static TiledRankKernel For<T, TTerm>(EffectRows rows, int bits, int cacheBytes, int workers)
        where T : unmanaged
        where TTerm : struct, IPairTerm<T> => bits switch
    {
        512 => For<T, RegisterTile512, TTerm>(rows, cacheBytes, workers),
        256 => For<T, RegisterTile256, TTerm>(rows, cacheBytes, workers),
        128 => For<T, RegisterTile128, TTerm>(rows, cacheBytes, workers),
        _ => throw new ArgumentOutOfRangeException(nameof(bits), bits, "Vectors have 128, 256 or 512 bits."),
    };

    private static TiledRankKernel For<T, TTile, TTerm>(EffectRows rows, int cacheBytes, int workers)
        where T : unmanaged
        where TTile : struct, IRegisterTile
        where TTerm : struct, IPairTerm<T>
    {
        int lanes = TTile.Lanes<T>();
        var sizes = TileSizes.For(
            rows.Rows, rows.Columns, Unsafe.SizeOf<T>(), TTile.Rows, lanes, cacheBytes, workers);
        var real = new RealTile<T, TTerm>(rows, sizes, lanes);
        var bounds = new PairBound<T>[rows.Rows];
        return new TiledRankKernel(
            rows.Rows, sizes.PredRows, real,
            order => new RankWorker<T, TTile, TTerm>(rows, sizes, real, bounds, order));
    }
}
