using System.Diagnostics;
using System.Globalization;
using CellEval.Cli.Display;
using CellEval.Engine;
using CellEval.Naming;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary>Evaluates a request, writes its files and shows a summary: what <c>run</c> and <c>demo</c> share.</summary>
internal sealed class EvaluationJob(IServiceProvider services, IAnsiConsole output, IAnsiConsole errors)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Tells what is being done.</summary>
    public void Say(string line) => errors.Profile.Out.Writer.WriteLine(line);

    /// <summary>Refuses metrics and options that do not exist, before any input is read.</summary>
    /// <returns>What they plan.</returns>
    /// <exception cref="RequestException">The message lists what exists.</exception>
    public RunPlan Check(MetricSelection metrics) => RunPlan.Create(services.GetRequiredService<MetricRegistry>(), metrics);

    /// <summary>Warns of what is known before the run.</summary>
    public void Warn(string message) => errors.Profile.Out.Writer.WriteLine($"warning: {message}");

    public async Task<int> RunAsync(EvaluationRequest request, OutputFolder folder, CancellationToken cancellationToken)
    {
        var progress = new StageLines(errors);
        var results = new List<EvaluationResult>();
        await foreach (var result in Evaluate(request, progress, cancellationToken))
        {
            ResultFiles.Write(result, folder, progress, cancellationToken);

            // The DE tables are in their files now; of many cell types they would fill the memory.
            results.Add(result with { Published = TypedValues.Empty });
        }

        // First of all: results are safe even if nobody reads the terminal any more.
        folder.Commit();
        foreach (var result in results)
        {
            Messages.Write(errors, result);
            ResultSummary.Write(output, result);
        }

        var earlier = ResultFiles.OfEarlierRuns(folder);
        if (earlier.Count > 0)
        {
            errors.Profile.Out.Writer.WriteLine(
                $"warning: {folder.Path} also holds files of an earlier run: {NameSample.Of(earlier)}. They do not belong to these results.");
        }

        var took = Stopwatch.GetElapsedTime(_start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.Profile.Out.Writer.WriteLine($"Results are in {folder.Path} ({took} s)");
        return results.Exists(result => result.Failures.Any()) ? ExitCode.MetricFailed : ExitCode.Success;
    }

    private async IAsyncEnumerable<EvaluationResult> Evaluate(
        EvaluationRequest request,
        StageLines progress,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var evaluator = services.GetRequiredService<IEvaluator>();
        if (request.CellTypeColumn is null)
        {
            yield return await evaluator.EvaluateAsync(request, progress, cancellationToken);
            yield break;
        }

        await foreach (var result in evaluator.EvaluateCellTypesAsync(request, progress, cancellationToken))
            yield return result;
    }
}
