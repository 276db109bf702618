using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Numerics;
using CellEval.Tabular;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval baseline</c>: writes what a prediction without a model is.</summary>
internal sealed class BaselineCommand
{
    private readonly Option<string> _adata = new("--adata", "-a")
    {
        Description = "The real screen, an .h5ad file.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _counts = new("--counts", "-c")
    {
        Description = "CSV file that says how many cells each perturbation gets; as many as in the real screen unless given.",
        HelpName = "FILE",
    };

    private readonly Option<string> _output = new("--output-path", "-o")
    {
        Description = "The .h5ad file to write.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "./baseline.h5ad",
    };

    private readonly Option<string> _tableOutput = new("--output-de-path", "-O")
    {
        Description = "The file to write the baseline's DE table to; the end of its name tells the format: .csv, .csv.gz, .parquet or .pq.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "./baseline_de.csv",
    };

    private readonly Option<string> _control = SharedOptions.Control();
    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();

    private readonly Option<string> _countsColumn = new("--counts-col")
    {
        Description = "Column of the CSV file that holds the number of cells.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "n_cells",
    };

    private readonly Option<int> _threads = SharedOptions.Threads();

    private readonly Option<string?> _scale = StatementOptions.Scale();
    private readonly Option<string?> _layer = StatementOptions.Layer("the real screen");

    private readonly Option<bool> _allowDiscrete = new("--allow-discrete")
    {
        Description = "Take X as it is, as counts, instead of normalising it: --scale as-is.",
    };

    private readonly Option<string> _baseline = new("--baseline")
    {
        Description = "What predicts: mean or mean_delta, as in cell-eval, or what a plugin brings.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "mean",
    };

    private readonly Option<bool> _asDelta = new("--as-delta")
    {
        Description = "Predict the mean effect instead of the mean: --baseline mean_delta. Effects may be negative and have no DE table.",
    };

    private readonly Option<bool> _skipDe = new("--skip-de") { Description = "Write no DE table." };

    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var baseline = new BaselineCommand();
        var command = new Command(
            "baseline", "Writes the screen that a simple baseline predicts, with the real control cells, and its DE table.")
        {
            baseline._adata,
            baseline._counts,
            baseline._output,
            baseline._tableOutput,
            baseline._control,
            baseline._perturbationColumn,
            baseline._countsColumn,
            baseline._threads,
            baseline._allowDiscrete,
            baseline._scale,
            baseline._layer,
            baseline._baseline,
            baseline._asDelta,
            baseline._skipDe,
        };
        baseline._threads.Aliases.Add("-t");
        foreach (var option in new[] { baseline._adata, baseline._output, baseline._tableOutput })
            option.NotEmpty();
        baseline._counts.NotEmpty();
        command.SetAction((parsed, cancellationToken) => baseline.RunAsync(parsed, services, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var (adata, counts) = (parsed.GetRequiredValue(_adata), parsed.GetValue(_counts));
        var scale = StatementOptions.ReadScale(parsed, _scale, _allowDiscrete);
        InputFiles.RequireScreen(_adata, adata, "The baseline is learnt from cells.");
        InputFiles.RequireTable(_counts, counts, "-a", "numbers of cells");
        var strategy = services.GetRequiredService<MetricRegistry>().Strategy<IBaseline>("baseline", Name(parsed));
        var path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        var tablePath = WritesTable(parsed, terminal) ? Path.GetFullPath(parsed.GetRequiredValue(_tableOutput)) : null;
        using var places = OutputPlaces.Open(
            tablePath is null ? [(_output, path)] : [(_output, path), (_tableOutput, tablePath)], adata, counts);

        terminal.Say($"reading {adata}");
        var perturbationColumn = parsed.GetRequiredValue(_perturbationColumn);
        using var screen = StatementOptions.Open(adata, parsed.GetValue(_layer));
        var request = new BaselineRequest
        {
            Screen = screen,
            Baseline = strategy,
            PerturbationColumn = perturbationColumn,
            Control = parsed.GetRequiredValue(_control),
            CellsPerPerturbation = counts is null ? null : CellCounts.Read(counts, perturbationColumn, parsed.GetRequiredValue(_countsColumn)),
            Scale = scale,
            ScreenPath = path,
            TablePath = tablePath,
            TableFormat = tablePath is null ? TableFormat.Csv : TableOutput.FormatOf(tablePath, "-O"),
            MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(_threads)),
        };
        var result = await terminal.FollowAsync(progress => BaselineJob.RunAsync(request, places.Files, progress, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        places.Commit();
        terminal.Note(result.ScaleReason);
        foreach (var warning in result.Warnings)
            terminal.Warn(warning);
        terminal.Tell($"{result.PerturbedCells} predicted and {result.ControlCells} control cells are in {path}");
        if (result.TableRows is { } rows)
            terminal.Tell($"{rows} rows are in {tablePath}");
        return ExitCode.Success;
    }

    private string Name(ParseResult parsed)
    {
        if (!parsed.GetValue(_asDelta))
            return parsed.GetRequiredValue(_baseline);
        return parsed.GetResult(_baseline) is { Implicit: false }
            ? throw new RequestException("--as-delta and --baseline both say what predicts. Give one of them.")
            : "mean_delta";
    }

    // cell-eval's command line for effects must work, though of effects there is no table.
    private bool WritesTable(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_skipDe))
            return false;
        if (!parsed.GetValue(_asDelta) || parsed.GetResult(_tableOutput) is { Implicit: false })
            return true;
        terminal.Warn("Effects are not expression, so no DE table is written. --skip-de says the same.");
        return false;
    }
}
