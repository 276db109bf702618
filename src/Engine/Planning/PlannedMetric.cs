namespace CellEval.Engine;

/// <summary>A variant that a run will call, with the values of all its parameters.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Values">Swept values and options in the order of the declaration, as the method takes them.</param>
public sealed record PlannedMetric(MetricVariant Variant, IReadOnlyList<object?> Values)
{
    /// <summary>Gets the embeddings that the values name.</summary>
    public IEnumerable<string> ObsmKeys => Variant.Metric.Declaration.Parameters.Zip(Values)
        .Where(pair => pair.First.IsObsmKey)
        .Select(pair => pair.Second)
        .OfType<string>();
}
