using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>A distance that has a kernel for all pairs at once.</summary>
internal interface ITiledDistance : IDistance
{
    /// <summary>Gets the kernel.</summary>
    DistanceKernel Kernel { get; }
}
