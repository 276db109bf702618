using System.Globalization;
using Acme.GeneratedHost;
using Acme.Host;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

using var services = new ServiceCollection().AddCellEval().AddMetricPlugins().BuildServiceProvider();
var evaluator = services.GetRequiredService<IEvaluator>();
var registry = services.GetRequiredService<MetricRegistry>();

var tables = await evaluator.EvaluateAsync(Inputs.Tables() with
{
    Metrics = new MetricSelection { Profile = registry.Profile(Metrics.Profiles.De).Without(Metrics.Names.PrAuc).Name },
});
Print("tables", tables, Metrics.Columns.MovedShareAtN, Metrics.Columns.DeNsigCountsReal, Metrics.Columns.PerturbationCount);

var cells = await evaluator.EvaluateAsync(
    Inputs.Screens() with { Metrics = new MetricSelection { Profile = Metrics.Profiles.Acme } });
Print("cells", cells, Metrics.Columns.DetectionGap, Metrics.Columns.DetectionControlGap);

Console.WriteLine($"vcc: {string.Join(' ', registry.Profile(Metrics.Profiles.Vcc).Variants.Select(variant => variant.Name))}");

static void Print(string run, EvaluationResult result, params string[] columns)
{
    foreach (var failure in result.Failures)
        Console.WriteLine($"{run} {failure.Variant.Name} failed: {failure.Reason}");
    foreach (var column in result.Columns.Where(column => columns.Contains(column.Name)))
    {
        var values = Enumerable.Range(0, result.Perturbations.Count)
            .Select(p => $"{result.Perturbations[p]}={column[p]?.ToString(CultureInfo.InvariantCulture)}");
        Console.WriteLine($"{run} {column.Name}: {string.Join(' ', values)}");
    }
}
