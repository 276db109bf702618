using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>What is done to the values of a screen before sinks see them, decided before the first block.</summary>
/// <param name="Scale">The scale that sinks see.</param>
/// <param name="MedianTotal">The total to which cells are normalised before log1p; null where X is left as it is.</param>
/// <param name="Reason">Why, for the run's record.</param>
internal sealed record CellScaling(ExpressionScale Scale, double? MedianTotal, string Reason)
{
    private const double LogLimit = 15;

    /// <summary>Gets the scale of X as it is stored.</summary>
    public ExpressionScale StoredScale => MedianTotal is null ? Scale : ExpressionScale.Counts;

    /// <summary>Gets the exclusive limit of the values of X as they are stored.</summary>
    public double StoredLimit => StoredScale == ExpressionScale.Log1p ? LogLimit : double.PositiveInfinity;

    /// <summary>Normalises a cell's values where they are.</summary>
    public void Apply(Span<double> values, double total)
    {
        if (MedianTotal is not { } median || total == 0)
            return;

        // In exactly this order: rounding decides ties in the rank test.
        var factor = total / median;
        foreach (ref var value in values)
            value = Logarithm.Log1P(value / factor);
    }
}
