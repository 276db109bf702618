using CellEval.Cli.Display;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary>Evaluates a request, writes its files and shows a summary: what <c>run</c> and <c>demo</c> share.</summary>
internal sealed class EvaluationJob(IServiceProvider services, IAnsiConsole output, IAnsiConsole errors)
{
    /// <summary>Refuses metrics and options that do not exist, before any input is read.</summary>
    /// <exception cref="RequestException">The message lists what exists.</exception>
    public void Check(MetricSelection metrics) => RunPlan.Create(services.GetRequiredService<MetricRegistry>(), metrics);

    public async Task<int> RunAsync(EvaluationRequest request, OutputFolder folder, CancellationToken cancellationToken)
    {
        var progress = new StageLines(errors);
        var failed = false;
        await foreach (var result in Evaluate(request, progress, cancellationToken))
        {
            ResultFiles.Write(result, folder, progress, cancellationToken);
            Messages.Write(errors, result);
            ResultSummary.Write(output, result);
            failed |= result.Failures.Any();
        }

        folder.Commit();
        output.Profile.Out.Writer.WriteLine($"Results are in {folder.Path}");
        return failed ? ExitCode.MetricFailed : ExitCode.Success;
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
