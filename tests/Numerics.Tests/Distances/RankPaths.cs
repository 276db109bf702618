namespace CellEval.Numerics.Tests;

/// <summary>
/// Every way to compute discrimination ranks: as the machine would, each width of vectors in float and double, with
/// caches so small that every kind of block has an edge. A width that the machine lacks is computed in parts: slower,
/// the same code.
/// </summary>
internal static class RankPaths
{
    private const int TinyCache = 1 << 13;

    public static RankKernelOptions?[] All { get; } =
    [
        null,
        new RankKernelOptions { Quantised = true },
        new RankKernelOptions { Quantised = true, CacheBytes = TinyCache },
        .. from bits in (int[])[128, 256, 512]
           from exact in (bool[])[false, true]
           select new RankKernelOptions { VectorBits = bits, Exact = exact, CacheBytes = exact ? null : TinyCache },
    ];
}
