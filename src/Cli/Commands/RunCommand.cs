using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Cli.Settings;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Jobs;
using Spectre.Console;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval run</c>: evaluates a prediction.</summary>
internal sealed class RunCommand(SettingsOptions settings)
{
    private readonly Option<string?> _adataPred = new("--adata-pred", "-ap")
    {
        Description = "The predicted screen, an .h5ad file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _adataReal = new("--adata-real", "-ar")
    {
        Description = "The real screen, an .h5ad file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _dePred = new("--de-pred", "-dp")
    {
        Description = "DE table of the prediction, a CSV or Parquet file; computed where it is not given.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _deReal = new("--de-real", "-dr")
    {
        Description = "DE table of the real screen, a CSV or Parquet file; computed where it is not given.",
        HelpName = "FILE",
    };

    private readonly Option<string> _control = SharedOptions.Control();
    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();

    private readonly Option<string?> _cellTypeColumn = new("--celltype-col")
    {
        Description = "Column of obs by whose values the evaluation is split.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _embedKey = new("--embed-key")
    {
        Description = "Key of obsm that discrimination_score_l2 and discrimination_score_cosine compare instead of X; "
            + "for other metrics use --set METRIC.embed_key=KEY.",
        HelpName = "KEY",
    };

    private readonly Option<string> _outdir = new("--outdir", "-o")
    {
        Description = "Folder to write to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./cell-eval-outdir",
    };

    private readonly Option<int> _threads = SharedOptions.Threads();
    private readonly FormatOption _format = new();
    private readonly CeilingOptions _ceiling = new();
    private readonly Option<bool> _noReport = ReportCommand.NoReport();
    private readonly IntervalOptions _intervals = new();
    private readonly StatementOptions _statements = new();
    private readonly Option<double?> _metricTimeout = PluginOptions.MetricTimeout();

    private readonly Option<bool> _allowDiscrete = new("--allow-discrete")
    {
        Description = "Take X as it is, as counts, instead of normalising it: --scale as-is.",
    };

    private readonly Option<string> _profile = new("--profile")
    {
        Description = "The set of metrics to compute: full, de, anndata, minimal, vcc, pds.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "full",
    };

    private readonly Option<string[]> _skip = new("--skip-metrics")
    {
        Description = "Metrics, variants or columns to leave out, with commas between them; may be repeated.",
        HelpName = "NAMES",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double?> _cpmFloor = SharedOptions.CpmFloor();
    private readonly Option<double> _epsilon = SharedOptions.Epsilon();

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "Set an option of a metric, or of one variant; may be repeated. 'celleval metrics' lists all options.",
        HelpName = "METRIC.OPTION=VALUE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _variants = new("--variant")
    {
        Description = "Compute a further variant, for example overlap:k=1000; may be repeated.",
        HelpName = "NAME:param=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell which values the metrics shared: what each cost, and who asked for it.",
    };

    public static Command Create(
        IServiceProvider services, Terminal terminal, SettingsOptions settings, IReadOnlyList<string> args)
    {
        var run = new RunCommand(settings);
        var command = new Command("run", "Evaluates a predicted screen against the real one, or a pair of DE tables.")
        {
            run._adataPred,
            run._adataReal,
            run._dePred,
            run._deReal,
            run._control,
            run._perturbationColumn,
            run._cellTypeColumn,
            run._embedKey,
            run._outdir,
            run._threads,
            run._allowDiscrete,
            run._profile,
            run._skip,
            run._cpmFloor,
            run._epsilon,
            run._settings,
            run._variants,
            run._metricTimeout,
            run._noReport,
            run._explain,
        };
        foreach (var option in run._statements.All.Concat(run._ceiling.All).Append(run._intervals.Omit).Concat(run._intervals.All).Concat(settings.All).Append(run._format.Option))
            command.Add(option);
        foreach (var option in new[] { run._adataPred, run._adataReal, run._dePred, run._deReal, run._cellTypeColumn, run._embedKey })
            option.NotEmpty();
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

    private async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, EvaluationJob job, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest
        {
            PerturbationColumn = parsed.GetRequiredValue(_perturbationColumn),
            Control = parsed.GetRequiredValue(_control),
            CellTypeColumn = parsed.GetValue(_cellTypeColumn),
            Metrics = Selection(parsed),
            Options = TypedValues.Empty.With(new DifferentialExpressionOptions
            {
                CpmFloor = parsed.GetValue(_cpmFloor),
                Epsilon = parsed.GetValue(_epsilon),
            }),
            MaxDegreeOfParallelism = SharedOptions.ThreadCount(parsed.GetValue(_threads)),
            MetricTimeout = PluginOptions.Timeout(parsed.GetValue(_metricTimeout)),
        };
        RequireInputs(parsed);
        RequireInputsStay(parsed);
        var layer = _statements.LayerOf(parsed, hasScreens: parsed.GetValue(_adataReal) is not null);
        var plan = job.Check(request.Metrics);
        request = _statements.AddTo(request, parsed, _allowDiscrete);
        if (parsed.GetValue(_embedKey) is { } key)
            request = request with { Metrics = EmbedKey.AddTo(request.Metrics, plan, key, job.Warn) };

        request = request with { Metrics = _statements.AddTiesTo(request.Metrics, parsed, plan, job.Warn) };
        var halve = _ceiling.Read(parsed, services);
        var intervals = _intervals.ReadUnlessOmitted(parsed);
        using var folder = OutputFolder.Open(parsed.GetRequiredValue(_outdir));
        job.Say($"reading {InputNames(parsed)}");
        using var real = Open(parsed.GetValue(_adataReal), layer);
        using var pred = Open(parsed.GetValue(_adataPred), layer);
        request = request with
        {
            Real = real,
            Pred = pred,
            RealTable = ReadTable(parsed.GetValue(_deReal), cancellationToken),
            PredTable = ReadTable(parsed.GetValue(_dePred), cancellationToken),
        };
        AddInputs(job, parsed, screen => screen == _adataReal ? real : screen == _adataPred ? pred : null, cancellationToken);
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

    private static void AddInputs(EvaluationJob job, ParseResult parsed, Func<Option, IScreen?> screenOf, CancellationToken cancellationToken)
    {
        foreach (var option in SettingNames.Of(parsed.CommandResult.Command).OfType<Option<string?>>().Where(option => option.HelpName == "FILE"))
        {
            if (parsed.GetValue(option) is { } path)
                job.Recorder?.AddInput(SettingNames.Of(option), path, screenOf(option), cancellationToken);
        }
    }

    private static async Task RequireSameAsync(EvaluationJob job, RunRecord earlier, RunPlan plan, CancellationToken cancellationToken)
    {
        var recorder = job.Recorder!;
        job.Say("comparing the inputs with those of the run that is replayed");
        await recorder.RequireSameInputsAsync(earlier);
        foreach (var difference in ReplayCheck.Differences(earlier, recorder.ToolVersion, plan)
            .Concat(ReplayCheck.ChangedPlugins(earlier, recorder.Plugins, cancellationToken)))
        {
            job.Warn(difference);
        }
    }

    private MetricSelection Selection(ParseResult parsed) => new()
    {
        Profile = parsed.GetRequiredValue(_profile),
        Skip =
        [
            .. parsed.GetRequiredValue(_skip)
                .SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ],
        FurtherVariants = [.. parsed.GetRequiredValue(_variants).Select(VariantRequest.Parse)],
        Settings = [.. parsed.GetRequiredValue(_settings).Select(OptionSetting.Parse)],
    };

    private void RequireInputs(ParseResult parsed)
    {
        InputFiles.RequireScreen(_adataPred, parsed.GetValue(_adataPred), "DE tables are given by -dp and -dr.");
        InputFiles.RequireScreen(_adataReal, parsed.GetValue(_adataReal), "DE tables are given by -dp and -dr.");
        InputFiles.RequireTable(_dePred, parsed.GetValue(_dePred), "-ap and -ar");
        InputFiles.RequireTable(_deReal, parsed.GetValue(_deReal), "-ap and -ar");
        if (parsed.GetValue(_cellTypeColumn) is { } column && column == parsed.GetValue(_perturbationColumn))
        {
            throw new RequestException(
                $"--celltype-col and --pert-col both name '{column}', so that each cell type would have one label alone. Name the column "
                + "of cell types, or leave --celltype-col out.");
        }

        var hasReal = parsed.GetValue(_adataReal) is not null;
        if (parsed.GetValue(_ceiling.Ceiling))
        {
            RequireCeilingInputs(parsed, hasReal);
            return;
        }

        if (hasReal != parsed.GetValue(_adataPred) is not null)
            throw new RequestException($"Screens come in pairs: {(hasReal ? "-ap" : "-ar")} is missing beside {(hasReal ? "-ar" : "-ap")}.");
        if (!hasReal && parsed.GetValue(_deReal) is null != parsed.GetValue(_dePred) is null)
        {
            var (missing, given) = parsed.GetValue(_deReal) is null ? ("-dr", "-dp") : ("-dp", "-dr");
            throw new RequestException(
                $"DE tables without screens come in pairs: {missing} is missing beside {given}. Give it, or both screens (-ap and -ar), "
                + "of which it is computed.");
        }

        if (!hasReal && (parsed.GetValue(_deReal) is null || parsed.GetValue(_dePred) is null))
            throw new RequestException("There is nothing to evaluate: give both screens (-ap and -ar) or both DE tables (-dp and -dr).");
    }

    private void RequireInputsStay(ParseResult parsed)
    {
        var outdir = parsed.GetRequiredValue(_outdir);
        var written = ResultFiles.NamesOf(
            parsed.GetValue(_deReal) is null, parsed.GetValue(_dePred) is null, parsed.GetValue(_ceiling.Ceiling));
        foreach (var option in new[] { _deReal, _dePred })
        {
            if (parsed.GetValue(option) is { } input && written.FirstOrDefault(name => SameFile.Are(input, Path.Join(outdir, name))) is { } name)
            {
                throw new RequestException(
                    $"The run would write {name} over {input}, which {option.Aliases.First()} gives. Choose another folder, by -o.");
            }
        }
    }

    private void RequireCeilingInputs(ParseResult parsed, bool hasReal)
    {
        if (!hasReal)
        {
            throw new RequestException(
                "--ceiling compares two halves of the real screen: give it with -ar. DE tables have no cells to split.");
        }

        if (parsed.GetValue(_adataPred) is null && (parsed.GetValue(_deReal) ?? parsed.GetValue(_dePred)) is not null)
        {
            throw new RequestException(
                "--ceiling computes DE of each half anew, so without -ap nobody reads -dr or -dp: leave them out, or give -ap.");
        }
    }

    private string InputNames(ParseResult parsed) => string.Join(
        ", ",
        new[] { _adataReal, _adataPred, _deReal, _dePred }.Select(option => parsed.GetValue(option)).OfType<string>());

    private static AnnDataScreen? Open(string? path, string? layer) => path is null ? null : StatementOptions.Open(path, layer);

    private static DeRows? ReadTable(string? path, CancellationToken cancellationToken) =>
        path is null ? null : DeTableReader.Read(path, cancellationToken);
}
