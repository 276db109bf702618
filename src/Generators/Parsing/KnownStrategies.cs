using CellEval.Generators.Models;

namespace CellEval.Generators.Parsing;

/// <summary>CellEval's own strategies, for hosts that miss one.</summary>
internal static class KnownStrategies
{
    private static readonly string[] Distances =
        ["l1", "l2", "cosine", "correlation", "sqeuclidean", "chebyshev", "braycurtis", "canberra"];

    private static readonly string[] OfJobs = ["mean", "mean_delta", "from_baseline", "permutation"];

    /// <summary>Gets the assembly that brings a strategy; null where it is not CellEval's.</summary>
    public static string? AssemblyOf(BroughtStrategyModel strategy)
    {
        if (!strategy.Interface.IsContract)
            return null;
        if (strategy.Interface.Name == "IDistance")
            return Distances.Contains(strategy.Name) ? "CellEval.Metrics.AnnData" : null;
        return OfJobs.Contains(strategy.Name) ? "CellEval.Jobs" : null;
    }
}
