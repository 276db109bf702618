using CellEval.Engine;
using CellEval.SourceGenModel;

namespace CellEval.Testing;

/// <summary>A plugin of one metric that keeps the context it is given.</summary>
internal sealed class CapturePlugin<TContext> : MetricPlugin
    where TContext : class
{
    private const string Metric = "celleval_testing_capture";
    private const string KeyOption = "obsm";
    private const int Keys = 8;

    public TContext? Captured { get; private set; }

    public override string AssemblyName => "CellEval.Testing";

    public override int ContractMajor => ContractVersion.Major;

    public override int ContractMinor => ContractVersion.Minor;

    public override IReadOnlyList<ProfileDeclaration> Profiles =>
        [new() { Name = Metric, Description = "Builds a context." }];

    public override IReadOnlyList<MetricDeclaration> Metrics =>
    [
        new MetricDeclaration
        {
            Name = Metric,
            NameTemplate = Metric,
            Kind = "testing",
            IsScalar = true,
            Contexts = [typeof(TContext)],
            Parameters =
            [
                .. Enumerable.Range(0, Keys).Select(i => new ParameterDeclaration
                {
                    Name = $"{KeyOption}{i}",
                    Type = ParameterType.Text,
                    IsNullable = true,
                    IsObsmKey = true,
                }),
            ],
            Variants = [new VariantDeclaration { Name = Metric, Columns = [Metric] }],
            Profiles = [new ProfileEntry { Profile = Metric, Variant = Metric }],
            Invoke = call =>
            {
                Captured = call.Context<TContext>(0);
                return MetricResult.Of(0);
            },
        },
    ];

    public static MetricSelection Selection(IReadOnlyList<string> obsmKeys)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(obsmKeys.Count, Keys);
        return new()
        {
            Profile = Metric,
            Settings = [.. obsmKeys.Select((key, i) => new OptionSetting(Metric, $"{KeyOption}{i}", ParameterText.OfText(key)))],
        };
    }
}
