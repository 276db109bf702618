using CellEval.Engine;
using CellEval.SourceGenModel;

namespace CellEval.Jobs.Tests.Compare;

/// <summary>Metrics that are declared and never called: <c>zero</c>, <c>one</c>, <c>lower</c>, <c>higher</c>, <c>none</c>, and <c>scalar</c>.</summary>
internal sealed class ComparedMetrics : MetricPlugin
{
    public override string AssemblyName => "Compared";

    public override int ContractMajor => ContractVersion.Major;

    public override int ContractMinor => ContractVersion.Minor;

    public override IReadOnlyList<MetricDeclaration> Metrics =>
    [
        .. Enum.GetValues<BestValue>().Select(best => Metric(best.ToString().ToLowerInvariant(), best, isScalar: false)),
        Metric("scalar", BestValue.One, isScalar: true),
    ];

    public static MetricRegistry Registry() => new([new ComparedMetrics()], []);

    private static MetricDeclaration Metric(string name, BestValue best, bool isScalar) => new()
    {
        Name = name,
        NameTemplate = name,
        Kind = "anndata",
        Best = best,
        IsScalar = isScalar,
        Contexts = [],
        Variants = [new VariantDeclaration { Name = name, Columns = [name] }],
        Invoke = _ => MetricResult.Of(0),
    };
}
