using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval metrics</c>: lists what can be computed.</summary>
internal static class MetricsCommand
{
    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A metric, a variant or a column; all metrics when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Write the whole registry as JSON, for programs and for 'celleval diff'." };
        var command = new Command("metrics", "Lists metrics with their kinds, best values, versions, options and profiles.") { name, json };
        command.SetAction(parsed =>
            parsed.GetValue(json)
                ? WriteJson(services.GetRequiredService<MetricRegistry>(), parsed.GetValue(name), terminal.Text)
                : List(services.GetRequiredService<MetricRegistry>(), parsed.GetValue(name), terminal.Text));
        return command;
    }

    private static int List(MetricRegistry registry, string? name, TextWriter writer)
    {
        if (name is null)
            new MetricList(writer).Write(registry.Metrics);
        else
            new MetricDescription(registry, writer).Write(Find(registry, name));
        return ExitCode.Success;
    }

    private static int WriteJson(MetricRegistry registry, string? name, TextWriter writer)
    {
        if (name is not null)
            throw new RequestException($"--json writes the whole registry: leave out '{name}'.");
        writer.Write(RegistrySnapshot.Of(registry, ShowVersion.OfTool).ToJson());
        return ExitCode.Success;
    }

    private static RegisteredMetric Find(MetricRegistry registry, string name) =>
        registry.FindMetric(name)
        ?? (registry.FindVariant(name) ?? registry.FindVariantOfColumn(name))?.Metric
        ?? throw RequestException.Unknown(
            "metric",
            name,
            registry.Metrics.Select(metric => metric.Name),
            registry.Variants.SelectMany(variant => variant.Columns.Prepend(variant.Name)));
}
