using CellEval.Numerics;

namespace CellEval.Benchmarks.Micro;

/// <summary>Random cells as the kernels take them.</summary>
internal static class SparseCells
{
    public static SparseRows Make(int seed, int cells, int genes, double filled)
    {
        var random = new Random(seed);
        var dense = new double[cells * genes];
        foreach (ref var value in dense.AsSpan())
            value = random.NextDouble() < filled ? (float)(random.NextDouble() * 3) : 0;
        return SparseRows.FromDense(dense, genes);
    }
}
