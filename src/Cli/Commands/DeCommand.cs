using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Jobs;
using CellEval.Numerics;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval de</c>: computes the DE table of one screen.</summary>
internal sealed class DeCommand
{
    private readonly Option<string> _adata = new("--adata", "-a")
    {
        Description = "The screen, an .h5ad file.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write; the end of its name tells the format: .csv, .csv.gz, .parquet or .pq.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _mode = Choice(
        "--mode",
        "ref: each perturbation against the control; all: each label, the control too, against all other labelled cells; on-target: "
        + "each perturbation against the control at its target gene alone, named by --gene-col.",
        "ref",
        "all",
        "on-target");

    private readonly Option<string?> _geneColumn = new("--gene-col")
    {
        Description = "Column of obs that holds the target gene of each perturbation, for --mode on-target.",
        HelpName = "NAME",
    };

    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();
    private readonly Option<string> _control = SharedOptions.Control();
    private readonly Option<string> _mean = Choice("--mean", "How the means of fold changes are taken.", "geometric", "arithmetic");

    private readonly Option<string?> _scale = new("--scale")
    {
        Description = "What X holds: counts or log1p. DE tests what X holds, so counts are used as they are, not normalised, and as-is says "
            + "the same. Without it the scale is guessed as by 'run', and counts that are recognised are normalised and logged.",
        HelpName = "counts|log1p|as-is",
    };

    private readonly Option<string?> _layer = StatementOptions.Layer("the screen");
    private readonly Option<double?> _cpmFloor = SharedOptions.CpmFloor();
    private readonly Option<double> _epsilon = SharedOptions.Epsilon();
    private readonly Option<int> _threads = SharedOptions.Threads();
    private readonly MemoryOption _memory = new();

    private DeCommand() => _scale.TakeOneOf("counts", "log1p", "as-is");

    public static Command Create(Terminal terminal)
    {
        var de = new DeCommand();
        var command = new Command("de", "Computes differential expression of one screen and writes it as CSV or Parquet.")
        {
            de._adata,
            de._output,
            de._mode,
            de._geneColumn,
            de._perturbationColumn,
            de._control,
            de._mean,
            de._scale,
            de._layer,
            de._cpmFloor,
            de._epsilon,
            de._threads,
            de._memory.Option,
        };
        de._adata.NotEmpty();
        de._output.NotEmpty();
        de._geneColumn.NotEmpty();
        command.SetAction((parsed, cancellationToken) => de.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join("|", values),
            DefaultValueFactory = _ => values[0],
        };
        option.TakeOneOf(values);
        return option;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(_output));
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
            throw new OutputException($"Cannot write to {path}: this is a folder. Name the file, by -o.", null);
        var format = TableOutput.FormatOf(path, "-o");

        InputFiles.RequireScreen(_adata, parsed.GetRequiredValue(_adata), "'celleval run' takes DE tables, by -dp and -dr.");
        if (SameFile.Are(path, parsed.GetRequiredValue(_adata)))
            throw new RequestException($"The table would replace the screen it is made from, {path}. Name another file, by -o.");
        var geneColumn = parsed.GetValue(_geneColumn);
        var mode = parsed.GetValue(_mode) switch
        {
            "all" => DeMode.All,
            "on-target" => DeMode.OnTarget,
            _ => DeMode.Reference,
        };
        if (mode == DeMode.OnTarget != geneColumn is not null)
        {
            throw new RequestException(
                mode == DeMode.OnTarget
                    ? "--mode on-target tests each perturbation at its target gene: name the column of obs that holds the genes, by --gene-col."
                    : "--gene-col is only read with --mode on-target. Leave it out, or ask for that mode.");
        }

        using var folder = OutputFolder.Open(Path.GetDirectoryName(path) ?? path);
        terminal.Say($"reading {parsed.GetRequiredValue(_adata)}");
        using var screen = StatementOptions.Open(parsed.GetRequiredValue(_adata), parsed.GetValue(_layer));
        var request = new DifferentialExpressionRequest
        {
            Screen = screen,
            PerturbationColumn = parsed.GetRequiredValue(_perturbationColumn),
            Control = parsed.GetRequiredValue(_control),
            Mode = mode,
            GeneColumn = geneColumn,
            Scale = parsed.GetValue(_scale) switch
            {
                "counts" or "as-is" => ScaleMode.AsIs,
                "log1p" => ScaleMode.Log1p,
                _ => ScaleMode.Guess,
            },
            Options = new DifferentialExpressionOptions
            {
                Mean = parsed.GetValue(_mean) == "arithmetic" ? MeanKind.Arithmetic : MeanKind.Geometric,
                CpmFloor = parsed.GetValue(_cpmFloor),
                Epsilon = parsed.GetValue(_epsilon),
            },
            MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(_threads)),
            Memory = _memory.Read(parsed),
        };

        var outcome = await terminal.FollowAsync(progress => DifferentialExpressionJob.RunAsync(request, progress, cancellationToken));
        terminal.Note(outcome.ScaleReason);
        foreach (var warning in outcome.Warnings)
            terminal.Warn(warning);
        folder.Write(Path.GetFileName(path), stream => DeTableWriter.Write(outcome.Result, stream, format, null, cancellationToken));
        folder.Commit();
        terminal.Tell($"{outcome.Result.RowCount} rows are in {path}");
        return ExitCode.Success;
    }
}
