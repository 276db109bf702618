using CellEval.DifferentialExpression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CellEval.Engine;

/// <summary>Reads requests' defaults from configuration, and checks each value with the registry.</summary>
internal sealed class ConfigureEvaluationOptions(IConfiguration configuration, MetricRegistry registry)
    : IConfigureOptions<EvaluationOptions>
{
    public void Configure(EvaluationOptions options)
    {
        var failures = new List<string>();
        var section = new ConfiguredSection(configuration, failures);
        section.RequireKeys(
            nameof(EvaluationRequest.Metrics),
            nameof(EvaluationRequest.PerturbationColumn),
            nameof(EvaluationRequest.Control),
            nameof(EvaluationRequest.CellTypeColumn),
            nameof(EvaluationRequest.Scale),
            nameof(EvaluationRequest.MaxDegreeOfParallelism),
            nameof(EvaluationRequest.MetricTimeout),
            nameof(DifferentialExpression));

        var defaults = options.Defaults;
        var request = defaults with
        {
            Metrics = new ConfiguredSelection(section.Section(nameof(defaults.Metrics)), registry).Read(defaults.Metrics),
            PerturbationColumn = section.Text(nameof(defaults.PerturbationColumn)) ?? defaults.PerturbationColumn,
            Control = section.Text(nameof(defaults.Control)) ?? defaults.Control,
            CellTypeColumn = section.Text(nameof(defaults.CellTypeColumn)) ?? defaults.CellTypeColumn,
            Scale = section.Choice<ScaleMode>(nameof(defaults.Scale)) ?? defaults.Scale,
            MaxDegreeOfParallelism = section.Positive(nameof(defaults.MaxDegreeOfParallelism)) ?? defaults.MaxDegreeOfParallelism,
            MetricTimeout = section.Time(nameof(defaults.MetricTimeout)) ?? defaults.MetricTimeout,
            Options = ReadDifferentialExpression(section.Section(nameof(DifferentialExpression)), defaults.Options),
        };
        if (failures.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(EvaluationOptions), failures);
        options.Defaults = request;
    }

    private static TypedValues ReadDifferentialExpression(ConfiguredSection section, TypedValues defaults)
    {
        var known = defaults.Find<DifferentialExpressionOptions>() ?? new DifferentialExpressionOptions();
        section.RequireKeys(nameof(known.Mean), nameof(known.CpmFloor), nameof(known.Epsilon));
        var read = known with
        {
            Mean = section.Choice<MeanKind>(nameof(known.Mean)) ?? known.Mean,
            CpmFloor = section.NotNegative(nameof(known.CpmFloor)) ?? known.CpmFloor,
            Epsilon = section.NotNegative(nameof(known.Epsilon)) ?? known.Epsilon,
        };
        return read == known ? defaults : defaults.With(read);
    }
}
