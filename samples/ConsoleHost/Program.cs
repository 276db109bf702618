using CellEval;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using ConsoleHost;
using Microsoft.Extensions.DependencyInjection;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

using var services = new ServiceCollection().AddCellEval().AddMetricPlugins().BuildServiceProvider();
var progress = new ConsoleProgress();
try
{
    var (real, pred) = args is [var realPath, var predPath]
        ? (DeTableReader.Read(realPath, stop.Token), DeTableReader.Read(predPath, stop.Token))
        : (Example.Real(), Example.Pred());
    var result = await services.GetRequiredService<IEvaluator>().EvaluateAsync(
        new EvaluationRequest
        {
            RealTable = real,
            PredTable = pred,
            Metrics = new MetricSelection { Profile = $"de,+{Metrics.Names.SignificantShare}" },
            MetricFinished = progress,
        },
        progress,
        stop.Token);
    using var output = Console.OpenStandardOutput();
    ResultTable.Write(result, output);
    return result.Failures.Any() ? 1 : 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled.");
    return 130;
}
catch (Exception exception) when (exception is InputException or RequestException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
