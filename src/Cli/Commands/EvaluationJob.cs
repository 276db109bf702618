using System.Diagnostics;
using System.Globalization;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Naming;
using CellEval.Numerics;
using CellEval.Reporting;
using CellEval.Tabular;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary>Evaluates a request, writes its files and shows a summary: with or without a ceiling.</summary>
internal sealed class EvaluationJob(IServiceProvider services, Terminal terminal)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Gets whether it is told who asked for which shared value.</summary>
    public bool Explains { get; init; }

    /// <summary>Gets whether the files include a report.</summary>
    public bool WritesReport { get; init; } = true;

    /// <summary>Gets how tables are stored.</summary>
    public TableFormat Format { get; init; }

    /// <summary>Gets what records the run.</summary>
    public required RunRecorder Recorder { get; init; }

    /// <summary>Tells what is being done.</summary>
    public void Say(string line) => terminal.Say(line);

    /// <summary>Refuses metrics and options that do not exist, before any input is read.</summary>
    /// <returns>What they plan.</returns>
    /// <exception cref="RequestException">The message lists what exists.</exception>
    public RunPlan Check(MetricSelection metrics) => RunPlan.Create(services.GetRequiredService<MetricRegistry>(), metrics);

    /// <summary>Warns of what is known before the run.</summary>
    public void Warn(string message)
    {
        terminal.Warn(message);
        Recorder.Warn(message);
    }

    /// <summary>Runs and writes all there is to do.</summary>
    /// <param name="request">The evaluation; null where only the ceiling is asked for.</param>
    /// <param name="ceiling">The halves of the real screen; null where no ceiling is asked for.</param>
    /// <param name="intervals">How intervals of means are found; null where they are left out.</param>
    /// <param name="folder">Takes the files.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        EvaluationRequest? request,
        CeilingHalves? ceiling,
        BootstrapOptions? intervals,
        OutputFolder folder,
        CancellationToken cancellationToken)
    {
        var found = new List<IReadOnlyList<ColumnInterval>>();
        var (results, ceilings) = await terminal.FollowAsync(async progress =>
        {
            var whole = await EvaluateAsync(
                request,
                Recorder.Evaluation,
                progress,
                (result, followed) =>
                {
                    ResultFiles.Write(result, folder, Format, request!.MaxDegreeOfParallelism, followed, cancellationToken);
                    if (intervals is null)
                        return;
                    found.Add(IntervalTable.Compute(result, intervals, request!.MaxDegreeOfParallelism, cancellationToken));
                    ResultFiles.WriteIntervals(result, found[^1], folder);
                },
                cancellationToken);
            var halves = await EvaluateAsync(
                ceiling?.Request,
                Recorder.Ceiling,
                new StagePrefix(progress, "ceiling: "),
                (result, _) => ResultFiles.WriteCeiling(result, folder),
                cancellationToken);
            return (whole, halves);
        });

        foreach (var warning in ceiling?.Warnings ?? [])
            Recorder.Warn(warning);
        var record = await Recorder.FinishAsync(folder, cancellationToken);
        folder.Write(RunRecord.FileName, stream => RunRecordFormat.Write(record, stream));

        // Last: it is made of the other files.
        if (WritesReport)
            folder.Write(HtmlReport.FileName, stream => HtmlReport.Write(Report(folder), stream, cancellationToken));

        // First of all: results are safe even if nobody reads the terminal any more.
        folder.Commit();
        Show(results, ceilings, ceiling?.Warnings ?? [], place => intervals is null ? null : (found[place], intervals.Level));

        string[] given = [.. new[] { request?.RealTable?.Name, request?.PredTable?.Name }.OfType<string>()];
        string[] earlier =
        [
            .. ResultFiles.OfEarlierRuns(folder).Where(name => !given.Any(input => SameFile.Are(input, Path.Join(folder.Path, name)))),
        ];
        if (earlier.Length > 0)
        {
            terminal.Warn(
                $"{folder.Path} also holds files of an earlier run: {NameSample.Of(earlier)}. They do not belong to these results.");
        }

        var took = Stopwatch.GetElapsedTime(_start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        terminal.Tell($"Results are in {folder.Path} ({took} s)");
        return results.Concat(ceilings).Any(result => result.Failures.Any()) ? ExitCode.MetricFailed : ExitCode.Success;
    }

    private ReportRequest Report(OutputFolder folder) => new()
    {
        Results = ResultFolder.Of(folder),
        Registry = services.GetRequiredService<MetricRegistry>(),
    };

    private void Show(
        List<EvaluationResult> results,
        List<EvaluationResult> ceilings,
        IReadOnlyList<string> ceilingWarnings,
        Func<int, (IReadOnlyList<ColumnInterval> Rows, double Level)?> intervals)
    {
        foreach (var result in results)
            Messages.Write(terminal, result);
        foreach (var warning in ceilingWarnings)
            terminal.Warn(warning);
        foreach (var result in ceilings)
            Messages.WriteCeiling(terminal, result, results.Find(whole => whole.CellType == result.CellType));
        if (Explains)
        {
            foreach (var result in results.Concat(ceilings))
                MemoExplanation.Say(terminal, result);
        }

        if (results.Count == 0)
            ceilings.ForEach(result => ResultSummary.WriteCeiling(terminal, result));
        for (var place = 0; place < results.Count; place++)
        {
            var ceilingOfType = ceilings.Find(half => half.CellType == results[place].CellType);
            ResultSummary.Write(terminal, results[place], ceilingOfType, intervals(place));
        }
    }

    // The DE tables are in their files when a result is kept; of many cell types they would fill the memory.
    private async Task<List<EvaluationResult>> EvaluateAsync(
        EvaluationRequest? request,
        PartRecorder recorder,
        IProgress<EvaluationProgress> progress,
        Action<EvaluationResult, IProgress<EvaluationProgress>> write,
        CancellationToken cancellationToken)
    {
        var results = new List<EvaluationResult>();
        if (request is null)
            return results;
        request = recorder.Follow(request, Check(request.Metrics));
        progress = recorder.Follow(new SparingProgress(progress));
        var evaluator = services.GetRequiredService<IEvaluator>();
        if (request.CellTypeColumn is null)
        {
            Add(await evaluator.EvaluateAsync(request, progress, cancellationToken));
            return results;
        }

        await foreach (var result in evaluator.EvaluateCellTypesAsync(request, progress, cancellationToken))
            Add(result);
        return results;

        void Add(EvaluationResult result)
        {
            write(result, progress);
            recorder.Add(result);
            results.Add(result with { Published = TypedValues.Empty });
        }
    }
}
