using System.Text.Json;
using System.Threading.Channels;
using CellEval;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Tabular;
using Microsoft.Extensions.Options;

namespace WebHost;

/// <summary>Evaluates two uploaded DE tables, and streams what happens as lines of JSON.</summary>
internal static class EvaluationEndpoint
{
    public static async Task PostAsync(
        IFormFile real,
        IFormFile pred,
        string? profile,
        IEvaluator evaluator,
        IOptionsSnapshot<EvaluationOptions> options,
        HttpResponse response,
        CancellationToken aborted)
    {
        var defaults = options.Value.Defaults;
        var lines = Channel.CreateUnbounded<ResponseLine>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var request = defaults with
        {
            RealTable = Read(real, aborted),
            PredTable = Read(pred, aborted),
            Metrics = defaults.Metrics with { Profile = profile ?? defaults.Metrics.Profile },
            MetricFinished = new Listener<MetricOutcome>(outcome => lines.Writer.TryWrite(ResponseLine.Of(outcome))),
        };
        var run = RunAsync(evaluator, request, lines, stop.Token);
        try
        {
            // A refusal comes before any metric, so the status can still be that of the problem.
            await foreach (var line in lines.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (!response.HasStarted)
                    response.ContentType = "application/jsonl";
                await JsonSerializer.SerializeAsync(response.Body, line, ResponseJson.Default.ResponseLine, aborted);
                await response.WriteAsync("\n", aborted);
                await response.Body.FlushAsync(aborted);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await run;
        }
    }

    private static async Task RunAsync(
        IEvaluator evaluator, EvaluationRequest request, Channel<ResponseLine> lines, CancellationToken cancellationToken)
    {
        // What is said before the inputs are checked waits for the first metric.
        var early = new List<ResponseLine>();
        var progress = new Listener<EvaluationProgress>(report =>
        {
            early.Add(ResponseLine.Of(report));
            if (report.Stage != "computing metrics")
                return;
            foreach (var line in early)
                lines.Writer.TryWrite(line);
            early.Clear();
        });
        try
        {
            lines.Writer.TryWrite(ResponseLine.Of(await evaluator.EvaluateAsync(request, progress, cancellationToken)));
            lines.Writer.Complete();
        }
        catch (Exception exception)
        {
            lines.Writer.Complete(exception);
        }
    }

    private static DeRows Read(IFormFile file, CancellationToken cancellationToken)
    {
        using var stream = file.OpenReadStream();
        return DeTableReader.Read(stream, file.FileName, TableFormats.OfName(file.FileName) ?? TableFormat.Csv, cancellationToken);
    }

    private sealed class Listener<T>(Action<T> hear) : IProgress<T>
    {
        public void Report(T value) => hear(value);
    }
}
