namespace CellEval.Numerics;

/// <summary>
/// How <see cref="DiscriminationRanks"/> computes. No option changes a rank: they are for measuring, for testing and
/// for those who trust double more.
/// </summary>
public sealed record RankKernelOptions
{
    /// <summary>Whether the tiles sum in double, not in float where that pays.</summary>
    public bool Exact { get; init; }

    /// <summary>
    /// Whether Manhattan distances are summed as bytes first, which processors with AVX-512 do fastest; null where a
    /// sample says that this decides nearly all pairs.
    /// </summary>
    public bool? Quantised { get; init; }

    /// <summary>The width of vectors: 128, 256 or 512; null for the widest that the processor has.</summary>
    public int? VectorBits { get; init; }

    /// <summary>The size of the second-level cache that blocks are fitted to; null asks the system.</summary>
    public int? CacheBytes { get; init; }
}
