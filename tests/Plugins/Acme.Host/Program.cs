using System.Globalization;
using Acme.Host;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

using var services = new ServiceCollection()
    .AddCellEval()
    .AddCellEvalMetricsDeMetrics()
    .AddCellEvalMetricsAnnDataMetrics()
    .AddAcmeMetricsMetrics()
    .AddAcmeCellsMetrics()
    .BuildServiceProvider();
var evaluator = services.GetRequiredService<IEvaluator>();

Print("tables", await evaluator.EvaluateAsync(Inputs.Tables()));
Print("screens", await evaluator.EvaluateAsync(Inputs.Screens() with
{
    Metrics = new MetricSelection
    {
        Profile = "anndata",
        FurtherVariants = [VariantRequest.Parse("discrimination_score:distance=first_gene")],
    },
}));
Print("cells", await evaluator.EvaluateAsync(Inputs.Screens() with { Metrics = new MetricSelection { Profile = "acme" } }));

static void Print(string run, EvaluationResult result)
{
    foreach (var failure in result.Failures)
        Console.WriteLine($"{run} {failure.Variant.Name} failed: {failure.Reason}");
    foreach (var column in result.Columns)
    {
        var values = Enumerable.Range(0, result.Perturbations.Count)
            .Select(p => $"{result.Perturbations[p]}={column[p]?.ToString(CultureInfo.InvariantCulture)}");
        Console.WriteLine($"{run} {column.Name}: {string.Join(' ', values)}");
    }
}
