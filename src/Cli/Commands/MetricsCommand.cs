using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval metrics</c>: lists what can be computed.</summary>
internal static class MetricsCommand
{
    public static Command Create(IServiceProvider services, IAnsiConsole output)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A metric, a variant or a column; all metrics when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("metrics", "Lists metrics with their kinds, best values, versions, options and profiles.") { name };
        command.SetAction(parsed => List(services.GetRequiredService<MetricRegistry>(), parsed.GetValue(name), output));
        return command;
    }

    private static int List(MetricRegistry registry, string? name, IAnsiConsole output)
    {
        var writer = output.Profile.Out.Writer;
        if (name is null)
            new MetricList(writer).Write(registry.Metrics);
        else
            new MetricDescription(registry, writer).Write(Find(registry, name));
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
