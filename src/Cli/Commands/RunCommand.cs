using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Cli.Settings;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Numerics;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval run</c>: evaluates a prediction.</summary>
internal sealed class RunCommand(SettingsOptions settings)
{
    private readonly InputOptions _inputs = new();
    private readonly MetricOptions _metrics = new();
    private readonly Option<string> _control = SharedOptions.Control();
    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();

    private readonly Option<string?> _cellTypeColumn = new("--celltype-col")
    {
        Description = "Column of obs by whose values the evaluation is split.",
        HelpName = "NAME",
    };

    private readonly Option<string> _outdir = new("--outdir", "-o")
    {
        Description = "Folder to write to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./cell-eval-outdir",
    };

    private readonly Option<int> _threads = SharedOptions.Threads();
    private readonly MemoryOption _memory = new();
    private readonly FormatOption _format = new();
    private readonly CeilingOptions _ceiling = new();
    private readonly Option<bool> _noReport = ReportCommand.NoReport();
    private readonly IntervalOptions _intervals = new();
    private readonly StatementOptions _statements = new();
    private readonly Option<double?> _metricTimeout = PluginOptions.MetricTimeout();

    private readonly Option<bool> _allowDiscrete = StatementOptions.AllowDiscrete();

    private readonly Option<double?> _cpmFloor = SharedOptions.CpmFloor();
    private readonly Option<double> _epsilon = SharedOptions.Epsilon();

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell which values the metrics shared: what each cost, and who asked for it.",
    };

    public static Command Create(
        IServiceProvider services, Terminal terminal, SettingsOptions settings, IReadOnlyList<string> args)
    {
        var run = new RunCommand(settings);
        var command = new Command("run", "Evaluates a predicted screen against the real one, or a pair of DE tables.");
        IEnumerable<Option>[] groups =
        [
            run._inputs.All,
            [run._control, run._perturbationColumn, run._cellTypeColumn, run._outdir, run._format.Option, run._noReport],
            run._metrics.All,
            [run._metricTimeout],
            [run._allowDiscrete],
            run._statements.All,
            [run._cpmFloor, run._epsilon],
            [run._intervals.Omit],
            run._intervals.All,
            run._ceiling.All,
            settings.All,
            [run._threads, run._memory.Option, run._explain],
        ];
        foreach (var option in groups.SelectMany(group => group))
            command.Add(option);
        run._cellTypeColumn.NotEmpty();
        run._outdir.NotEmpty();
        command.SetAction((parsed, cancellationToken) =>
            run.RunAsync(
                parsed,
                services,
                new EvaluationJob(services, terminal)
                {
                    Explains = parsed.GetValue(run._explain),
                    WritesReport = !parsed.GetValue(run._noReport),
                    Format = run._format.Read(parsed),
                    Recorder = run.Recorder(parsed, args),
                },
                cancellationToken));
        return command;
    }

    /// <summary>Runs a command line that another command stands for.</summary>
    /// <param name="services">The evaluator and the metrics.</param>
    /// <param name="terminal">Shows progress and results.</param>
    /// <param name="args">The line without the tool's name, <c>run</c> the first.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> InvokeAsync(
        IServiceProvider services, Terminal terminal, IReadOnlyList<string> args, CancellationToken cancellationToken) =>
        Create(services, terminal, new SettingsOptions(), args)
            .Parse([.. args.Skip(1)], CommandLine.Parser)
            .InvokeAsync(CommandLine.Invocation(terminal), cancellationToken);

    private async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, EvaluationJob job, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest
        {
            PerturbationColumn = parsed.GetRequiredValue(_perturbationColumn),
            Control = parsed.GetRequiredValue(_control),
            CellTypeColumn = parsed.GetValue(_cellTypeColumn),
            Metrics = _metrics.Read(parsed),
            Options = TypedValues.Empty.With(new DifferentialExpressionOptions
            {
                CpmFloor = parsed.GetValue(_cpmFloor),
                Epsilon = parsed.GetValue(_epsilon),
            }),
            MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(_threads)),
            Memory = _memory.Read(parsed),
            MetricTimeout = PluginOptions.Timeout(parsed.GetValue(_metricTimeout)),
        };
        foreach (var option in Files(parsed))
            InputFiles.RequireFile(option, parsed.GetValue(option));
        var (outdir, hasCeiling) = (parsed.GetRequiredValue(_outdir), parsed.GetValue(_ceiling.Ceiling));
        _inputs.Require(parsed, hasCeiling);
        _inputs.RequireStay(parsed, outdir, hasCeiling);
        RequireTwoColumns(request);
        var layer = _statements.LayerOf(parsed, _inputs.HasScreens(parsed));
        var plan = job.Check(request.Metrics);
        request = _statements.AddTo(request, parsed, _allowDiscrete);
        request = request with { Metrics = _metrics.AddEmbedKey(request.Metrics, parsed, plan, job.Warn) };
        request = request with { Metrics = _statements.AddTiesTo(request.Metrics, parsed, plan, job.Warn) };
        request = request with { Metrics = _statements.AddExactTo(request.Metrics, parsed, plan, job.Warn) };
        if (settings.Replayed(parsed) is null)
            WarnOfIdleOptions(parsed, plan, job);
        var halve = _ceiling.Read(parsed, services);
        var intervals = _intervals.ReadUnlessOmitted(parsed);
        using var folder = OutputFolder.Open(outdir);
        job.Say($"reading {_inputs.Names(parsed)}");
        using var real = _inputs.OpenReal(parsed, layer);
        using var pred = _inputs.OpenPred(parsed, layer);
        var (realTable, predTable) = _inputs.ReadTables(parsed, cancellationToken);
        request = request with { Real = real, Pred = pred, RealTable = realTable, PredTable = predTable };
        AddInputs(job, parsed, request, cancellationToken);
        if (settings.Replayed(parsed) is { } earlier)
            await RequireSameAsync(job, earlier, plan, cancellationToken);
        var isCeilingAlone = pred is null && request.PredTable is null;
        return await job.RunAsync(isCeilingAlone ? null : request, halve?.Invoke(request), intervals, folder, cancellationToken);
    }

    private RunRecorder Recorder(ParseResult parsed, IReadOnlyList<string> args) => new()
    {
        ToolVersion = ShowVersion.OfTool,
        CommandLine = ShellWords.Join(["celleval", .. args]),
        Settings = ResolvedSettings.Of(parsed, parsed.GetRequiredValue(_outdir)),
        Plugins = PluginOptions.Given(parsed),
    };

    private static async Task RequireSameAsync(EvaluationJob job, RunRecord earlier, RunPlan plan, CancellationToken cancellationToken)
    {
        var recorder = job.Recorder;
        job.Say("comparing the inputs with those of the run that is replayed");
        await recorder.RequireSameInputsAsync(earlier);
        foreach (var difference in ReplayCheck.Differences(earlier, recorder.ToolVersion, plan)
            .Concat(ReplayCheck.ChangedPlugins(earlier, recorder.Plugins, cancellationToken)))
        {
            job.Warn(difference);
        }
    }

    private static IEnumerable<Option<string?>> Files(ParseResult parsed) =>
        SettingNames.Of(parsed.CommandResult.Command).OfType<Option<string?>>().Where(option => option.HelpName == "FILE");

    private void AddInputs(EvaluationJob job, ParseResult parsed, EvaluationRequest request, CancellationToken cancellationToken)
    {
        foreach (var option in Files(parsed))
        {
            if (parsed.GetValue(option) is { } path)
                job.Recorder.AddInput(SettingNames.Of(option), path, _inputs.ScreenOf(option, request), cancellationToken);
        }
    }

    // Of a replay all options are given, whether or not anybody gave them.
    private void WarnOfIdleOptions(ParseResult parsed, RunPlan plan, EvaluationJob job)
    {
        if (!_inputs.HasScreens(parsed))
        {
            Option[] ofCells = [_statements.ScaleOption, _allowDiscrete, _statements.ControlSourceOption];
            Warn(parsed.GetValue(_statements.PerturbationsOption) is null ? [_perturbationColumn, .. ofCells] : ofCells, "only DE tables are given");
        }

        Option[] ofDe = [_cpmFloor, _epsilon];
        if (plan.Metrics.All(metric => metric.Variant.Metric.Kind == "anndata" && !metric.Variant.Metric.Declaration.Contexts.Contains(typeof(DeContext))))
            Warn(ofDe, "no metric of this run takes DE");
        else if (_inputs.HasBothTables(parsed) && !parsed.GetValue(_ceiling.Ceiling))
            Warn(ofDe, "both DE tables are given, so none is computed");

        void Warn(Option[] options, string why)
        {
            foreach (var option in options.Where(option => parsed.GetResult(option) is { Implicit: false }))
                job.Warn($"{option.Name} has no effect: {why}.");
        }
    }

    private static void RequireTwoColumns(EvaluationRequest request)
    {
        if (request.CellTypeColumn is { } column && column == request.PerturbationColumn)
        {
            throw new RequestException(
                $"--celltype-col and --pert-col both name '{column}', so that each cell type would have one label alone. Name the column "
                + "of cell types, or leave --celltype-col out.");
        }
    }
}
