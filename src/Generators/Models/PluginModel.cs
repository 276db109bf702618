namespace CellEval.Generators.Models;

/// <summary>All that an assembly declares, sorted.</summary>
internal sealed record PluginModel
{
    public required AssemblyModel Assembly { get; init; }

    public required EquatableArray<MetricModel> Metrics { get; init; }

    public required EquatableArray<ContextModel> Contexts { get; init; }

    public required EquatableArray<StrategyModel> Strategies { get; init; }

    public required EquatableArray<SkippedModel> Skipped { get; init; }

    /// <summary>Gets whether a metric is in a profile that only a host's metrics can be in.</summary>
    public required bool IsHost { get; init; }

    /// <summary>Gets whether there is anything that a host could register, or would miss.</summary>
    public required bool IsPlugin { get; init; }
}
