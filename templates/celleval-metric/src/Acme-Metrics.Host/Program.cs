// Evaluates the metrics of this solution: on two files (real, then predicted; .h5ad screens, or .csv tables of
// differential expression), or on a small simulated pair of screens.
using System.Globalization;
using CellEval.AnnData;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

if (args.Length is not (0 or 2))
{
    Console.Error.WriteLine("Expected nothing, or two files: real and predicted.");
    return 2;
}

using var simulated = args.Length == 0 ? new SimulatedScreens() : null;
var (real, pred) = simulated is null ? (args[0], args[1]) : (simulated.Real, simulated.Pred);

using var services = new ServiceCollection()
    .AddCellEval()
    .AddAcmeMetricsMetrics()
    .BuildServiceProvider();
var evaluator = services.GetRequiredService<IEvaluator>();

EvaluationResult result;
if (real.EndsWith(".h5ad", StringComparison.OrdinalIgnoreCase))
{
    using var realScreen = AnnDataScreen.Open(real);
    using var predScreen = AnnDataScreen.Open(pred);
    result = await evaluator.EvaluateAsync(new EvaluationRequest { Real = realScreen, Pred = predScreen });
}
else
{
    result = await evaluator.EvaluateAsync(new EvaluationRequest
    {
        RealTable = DeTableReader.Read(real),
        PredTable = DeTableReader.Read(pred),
        Metrics = new MetricSelection { Profile = "de" },
    });
}

foreach (var column in result.Columns)
{
    Console.WriteLine(column.Name);
    for (var p = 0; p < result.Perturbations.Count; p++)
        Console.WriteLine($"  {result.Perturbations[p],-16} {column[p]?.ToString("0.000", CultureInfo.InvariantCulture)}");
}

foreach (var failure in result.Failures)
    Console.Error.WriteLine($"{failure.Variant.Name} failed: {failure.Reason}");
return result.Failures.Any() ? 1 : 0;
