using System.CommandLine;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs.Simulation;
using CellEval.Numerics;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval simulate</c>: writes a simulated pair of screens of any size.</summary>
internal sealed class SimulateCommand
{
    private static readonly ScreenPairSimulationOptions Defaults = new();

    private readonly Option<string> _outdir = new("--outdir", "-o")
    {
        Description = $"Folder to write {SimulatedFiles.Real} and {SimulatedFiles.Pred} to.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<int> _cells = Number(
        "--cells-per-perturbation", "Cells of each perturbation, on either side.", 1, Defaults.CellsPerPerturbation);

    private readonly Option<int> _perturbations = Number(
        "--perturbations", "Perturbations; half of them knock down a gene and are named after it.", 1, Defaults.Perturbations);

    private readonly Option<int> _controls = Number("--controls", "Control cells, on either side.", 1, Defaults.Controls);
    private readonly Option<int> _genes = Number("--genes", "Genes.", 10, Defaults.Genes);
    private readonly Option<long> _seed = SimulatedFiles.Seed();
    private readonly Option<bool> _counts = new("--counts") { Description = "Write raw counts; log-normalised values unless given." };
    private readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create(Terminal terminal)
    {
        var simulate = new SimulateCommand();
        var command = new Command("simulate", "Writes a simulated pair of screens of any size, a few cells at a time.")
        {
            simulate._outdir,
            simulate._cells,
            simulate._perturbations,
            simulate._controls,
            simulate._genes,
            simulate._seed,
            simulate._counts,
            simulate._threads,
        };
        simulate._outdir.NotEmpty();
        command.SetAction((parsed, cancellationToken) => simulate.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static Option<int> Number(string name, string description, int least, int number)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => number };
        option.TakeWholeNumbers($"a whole number of at least {least}", found => found >= least);
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var options = new ScreenPairSimulationOptions
        {
            CellsPerPerturbation = parsed.GetValue(_cells),
            Perturbations = parsed.GetValue(_perturbations),
            Controls = parsed.GetValue(_controls),
            Genes = parsed.GetValue(_genes),
            Seed = parsed.GetValue(_seed),
            AsCounts = parsed.GetValue(_counts),
            MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(_threads)),
        };
        options.Validate();
        using var folder = OutputFolder.Open(parsed.GetRequiredValue(_outdir));
        await terminal.FollowAsync(progress => SimulatedFiles.WriteAsync(options, folder.Path, progress, cancellationToken));
        folder.Commit();
        terminal.Tell(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"2 × {options.Cells} cells × {options.Genes} genes are in {folder.Path}"));
        return ExitCode.Success;
    }
}
