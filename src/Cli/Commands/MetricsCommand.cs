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
            Description = "A metric or one of its variants; all metrics when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("metrics", "Lists metrics with their kinds, best values, versions, options and profiles.") { name };
        command.SetAction(parsed => List(services.GetRequiredService<MetricRegistry>(), parsed.GetValue(name), output));
        return command;
    }

    private static int List(MetricRegistry registry, string? name, IAnsiConsole output)
    {
        var metrics = registry.Metrics;
        if (name is not null)
        {
            metrics = [registry.FindMetric(name) ?? registry.FindVariant(name)?.Metric
                ?? throw new RequestException(
                    $"There is no metric '{name}'. There is: {string.Join(", ", metrics.Select(metric => metric.Name))}.")];
        }

        var description = new MetricDescription(registry, output.Profile.Out.Writer);
        foreach (var metric in metrics)
            description.Write(metric);
        return ExitCode.Success;
    }
}
