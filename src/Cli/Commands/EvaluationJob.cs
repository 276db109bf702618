using System.Diagnostics;
using System.Globalization;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Naming;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary>Evaluates a request, writes its files and shows a summary: with or without a ceiling: what <c>run</c> and <c>demo</c> share.</summary>
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

    /// <summary>Runs and writes all there is to do.</summary>
    /// <param name="request">The evaluation; null where only the ceiling is asked for.</param>
    /// <param name="ceiling">The halves of the real screen; null where no ceiling is asked for.</param>
    /// <param name="folder">Takes the files.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        EvaluationRequest? request, CeilingHalves? ceiling, OutputFolder folder, CancellationToken cancellationToken)
    {
        var results = new List<EvaluationResult>();
        var ceilings = new List<EvaluationResult>();
        if (request is not null)
        {
            var progress = new StageLines(errors);
            await foreach (var result in Evaluate(request, progress, cancellationToken))
            {
                ResultFiles.Write(result, folder, progress, cancellationToken);

                // The DE tables are in their files now; of many cell types they would fill the memory.
                results.Add(result with { Published = TypedValues.Empty });
            }
        }

        if (ceiling is not null)
        {
            await foreach (var result in Evaluate(ceiling.Request, new StageLines(errors, "ceiling: "), cancellationToken))
            {
                ResultFiles.WriteCeiling(result, folder);
                ceilings.Add(result with { Published = TypedValues.Empty });
            }
        }

        // First of all: results are safe even if nobody reads the terminal any more.
        folder.Commit();
        foreach (var result in results)
            Messages.Write(errors, result);
        foreach (var warning in ceiling?.Warnings ?? [])
            Warn(warning);
        foreach (var result in ceilings)
            Messages.WriteCeiling(errors, result, results.Find(whole => whole.CellType == result.CellType));
        if (request is null)
            ceilings.ForEach(result => ResultSummary.WriteCeiling(output, result));
        else
            results.ForEach(result => ResultSummary.Write(output, result, ceilings.Find(half => half.CellType == result.CellType)));

        string[] given = [.. new[] { request?.RealTable?.Name, request?.PredTable?.Name }.OfType<string>()];
        string[] earlier =
        [
            .. ResultFiles.OfEarlierRuns(folder).Where(name => !given.Any(input => SameFile.Are(input, Path.Join(folder.Path, name)))),
        ];
        if (earlier.Length > 0)
        {
            errors.Profile.Out.Writer.WriteLine(
                $"warning: {folder.Path} also holds files of an earlier run: {NameSample.Of(earlier)}. They do not belong to these results.");
        }

        var took = Stopwatch.GetElapsedTime(_start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.Profile.Out.Writer.WriteLine($"Results are in {folder.Path} ({took} s)");
        return results.Concat(ceilings).Any(result => result.Failures.Any()) ? ExitCode.MetricFailed : ExitCode.Success;
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
