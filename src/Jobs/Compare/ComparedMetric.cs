namespace CellEval.Jobs;

/// <summary>All models by one metric.</summary>
public sealed record ComparedMetric
{
    /// <summary>Gets the column's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what would be best; none also where the metric is not registered.</summary>
    public required BestValue Best { get; init; }

    /// <summary>Gets whether there is one value for a run, so that nothing is known of its uncertainty.</summary>
    public required bool IsScalar { get; init; }

    /// <summary>Gets the models, in the order of the request.</summary>
    public required IReadOnlyList<ModelMean> Models { get; init; }

    /// <summary>Gets every two models: the first with each later one, then the second, and so on.</summary>
    public required IReadOnlyList<ModelPair> Pairs { get; init; }
}
