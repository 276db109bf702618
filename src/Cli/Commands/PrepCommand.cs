using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Jobs;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval prep</c>: makes the file that is handed in to the Virtual Cell Challenge.</summary>
internal sealed class PrepCommand
{
    private readonly Option<string> _input = new("--input", "-i")
    {
        Description = "The predicted screen, an .h5ad file.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _genes = new("--genes", "-g")
    {
        Description = "CSV file with the expected genes in order: one in each line, no line of names.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The archive to write; the input's name with .prep.vcc instead of .h5ad unless given.",
        HelpName = "FILE",
    };

    private readonly Option<string> _perturbationColumn = SharedOptions.PerturbationColumn();

    private readonly Option<string?> _cellTypeColumn = new("--celltype-col", "-c")
    {
        Description = "Column of obs that holds the cell type; left out unless given.",
        HelpName = "NAME",
    };

    private readonly Option<string> _control = new("--ntc-name", "-n")
    {
        Description = "Label of unperturbed cells.",
        HelpName = "LABEL",
        DefaultValueFactory = _ => "non-targeting",
    };

    private readonly Option<string> _outputPerturbationColumn = new("--output-pert-col", "-P")
    {
        Description = "Name of the perturbation's column in the archive.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "target_gene",
    };

    private readonly Option<string> _outputCellTypeColumn = new("--output-celltype-col", "-C")
    {
        Description = "Name of the cell type's column in the archive.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "celltype",
    };

    private readonly Option<string> _encoding = new("--encoding", "-e")
    {
        Description = "Bits of each value of X.",
        HelpName = "32|64",
        DefaultValueFactory = _ => "32",
    };

    private readonly Option<string?> _scale = StatementOptions.Scale();
    private readonly Option<string?> _layer = StatementOptions.Layer("the screen");

    private readonly Option<bool> _allowDiscrete = new("--allow-discrete")
    {
        Description = "Take X as it is instead of normalising it: --scale as-is.",
    };

    private readonly Option<int> _expectedGenes = Limit("--expected-gene-dim", "Number of genes that the challenge expects", 18_080);
    private readonly Option<int> _maxCells = Limit("--max-cell-dim", "Most cells that the challenge takes", 200_000);

    public static Command Create(Terminal terminal)
    {
        var prep = new PrepCommand();
        var command = new Command("prep", "Makes a submission file for the Virtual Cell Challenge.")
        {
            prep._input,
            prep._genes,
            prep._output,
            prep._perturbationColumn,
            prep._cellTypeColumn,
            prep._control,
            prep._outputPerturbationColumn,
            prep._outputCellTypeColumn,
            prep._encoding,
            prep._allowDiscrete,
            prep._scale,
            prep._layer,
            prep._expectedGenes,
            prep._maxCells,
        };
        prep._perturbationColumn.Aliases.Add("-p");
        prep._encoding.TakeOneOf("32", "64");
        prep._input.NotEmpty();
        prep._genes.NotEmpty();
        prep._output.NotEmpty();
        prep._cellTypeColumn.NotEmpty();
        command.SetAction((parsed, cancellationToken) => prep.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static Option<int> Limit(string name, string description, int number)
    {
        var option = new Option<int>(name)
        {
            Description = $"{description}; -1 for any.",
            HelpName = "N",
            DefaultValueFactory = _ => number,
        };
        option.TakeWholeNumbers("a number of at least 1, or -1 for any", limit => limit is -1 or > 0);
        return option;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var (input, genes) = (parsed.GetRequiredValue(_input), parsed.GetRequiredValue(_genes));
        var scale = StatementOptions.ReadScale(parsed, _scale, _allowDiscrete);
        InputFiles.RequireScreen(_input, input, "The list of genes is given by -g.");
        InputFiles.RequireTable(_genes, genes, "-i", "a list of genes");
        var path = Path.GetFullPath(parsed.GetValue(_output) ?? ArchiveOf(input));
        using var places = OutputPlaces.Open([(_output, path)], input, genes);

        terminal.Say($"reading {input}");
        using var screen = StatementOptions.Open(input, parsed.GetValue(_layer));
        var request = new PrepRequest
        {
            Screen = screen,
            ExpectedGenes = ExpectedGenes.Read(genes),
            ArchivePath = path,
            PerturbationColumn = parsed.GetRequiredValue(_perturbationColumn),
            OutputPerturbationColumn = parsed.GetRequiredValue(_outputPerturbationColumn),
            CellTypeColumn = parsed.GetValue(_cellTypeColumn),
            OutputCellTypeColumn = parsed.GetRequiredValue(_outputCellTypeColumn),
            NegativeControl = parsed.GetRequiredValue(_control),
            Encoding = parsed.GetRequiredValue(_encoding) == "64" ? ValueStorage.Float64 : ValueStorage.Float32,
            Scale = scale,
            ExpectedGeneCount = LimitOf(parsed.GetValue(_expectedGenes)),
            MaxCellCount = LimitOf(parsed.GetValue(_maxCells)),
        };
        var result = await terminal.FollowAsync(progress => PrepJob.RunAsync(request, places.Files, progress, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        places.Commit();
        terminal.Note(result.ScaleReason);
        foreach (var warning in result.Warnings)
            terminal.Warn(warning);
        terminal.Tell($"{result.CellCount} cells × {result.GeneCount} genes are in {path}");
        return ExitCode.Success;
    }

    private static int? LimitOf(int value) => value == -1 ? null : value;

    private static string ArchiveOf(string input) =>
        (input.EndsWith(".h5ad", StringComparison.OrdinalIgnoreCase) ? input[..^".h5ad".Length] : input) + ".prep.vcc";
}
