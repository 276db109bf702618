using CellEval;

namespace Acme.Clash;

/// <summary>Claims the name of a metric of Acme.Metrics.</summary>
public static class LargestMiss
{
    [Metric("largest_miss", Best = BestValue.Zero, Description = "The same name, another idea.")]
    public static double Score(DeContext de) => de.Real.RowCount - de.Pred.RowCount;
}
