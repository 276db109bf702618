using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>A plugin as the generator would write it, but with whatever a test wants in it.</summary>
internal sealed class HandWrittenPlugin(string assembly, params IReadOnlyList<MetricDeclaration> metrics) : MetricPlugin
{
    public (int Major, int Minor) Contract { get; init; } = (ContractVersion.Major, ContractVersion.Minor);

    public IReadOnlyList<ProfileDeclaration> OwnProfiles { get; init; } = [];

    public IReadOnlyList<ContextDeclaration> OwnContexts { get; init; } = [];

    public IReadOnlyList<StrategyDeclaration> OwnStrategies { get; init; } = [];

    public bool AddsAsHost { get; init; }

    public override bool IsHost => AddsAsHost;

    public override string AssemblyName => assembly;

    public override int ContractMajor => Contract.Major;

    public override int ContractMinor => Contract.Minor;

    public override IReadOnlyList<MetricDeclaration> Metrics => metrics;

    public override IReadOnlyList<ProfileDeclaration> Profiles => OwnProfiles;

    public override IReadOnlyList<ContextDeclaration> Contexts => OwnContexts;

    public override IReadOnlyList<StrategyDeclaration> Strategies => OwnStrategies;

    /// <summary>Declares a metric with one variant on the pair of screens.</summary>
    public static MetricDeclaration Metric(string name, Func<MetricCall, MetricResult>? invoke = null) => new()
    {
        Name = name,
        NameTemplate = name,
        Kind = "anndata",
        Contexts = [typeof(ScreenPair)],
        Variants = [new VariantDeclaration { Name = name, Columns = [name] }],
        Invoke = invoke ?? (_ => MetricResult.Of(0)),
    };
}
