using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Display;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs.Simulation;
using CellEval.Numerics;

namespace CellEval.Cli.Commands;

/// <summary><c>celleval demo</c>: simulates a pair of screens and evaluates it.</summary>
internal static class DemoCommand
{
    public static Command Create(IServiceProvider services, Terminal terminal)
    {
        var outdir = new Option<string>("--outdir", "-o")
        {
            Description = "Folder to write the two screens and the results to.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./celleval-demo",
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Seed of the simulation: the same seed makes the same screens.",
            HelpName = "N",
            DefaultValueFactory = _ => new ScreenPairSimulationOptions().Seed,
        };
        seed.TakeWholeNumbers("a whole number", _ => true);
        outdir.NotEmpty();
        var threads = SharedOptions.Threads();
        var command = new Command("demo", "Simulates a small pair of screens, writes it, and evaluates it with the profile full.")
        {
            outdir,
            seed,
            threads,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new EvaluationJob(services, terminal),
            terminal,
            parsed.GetRequiredValue(outdir),
            new ScreenPairSimulationOptions { Seed = parsed.GetValue(seed) },
            SharedOptions.ThreadCount(parsed.GetValue(threads)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        EvaluationJob job,
        Terminal terminal,
        string outdir,
        ScreenPairSimulationOptions options,
        int threads,
        CancellationToken cancellationToken)
    {
        using var folder = OutputFolder.Open(outdir);
        var realPath = Path.Combine(outdir, "simulated_real.h5ad");
        var predPath = Path.Combine(outdir, "simulated_pred.h5ad");
        await terminal.FollowAsync(progress => Task.Run(
            () =>
            {
                var stage = new EvaluationProgress("simulating a pair of screens", 0);
                progress.Report(stage);
                ScreenPairSimulation.Write(options, realPath, predPath, cancellationToken: cancellationToken);
                progress.Report(stage with { Fraction = 1 });
                return true;
            },
            cancellationToken));

        job.Say($"the screens are in {realPath} and {predPath}");
        using var real = AnnDataScreen.Open(realPath);
        using var pred = AnnDataScreen.Open(predPath);
        return await job.RunAsync(
            new EvaluationRequest { Real = real, Pred = pred, MaxDegreeOfParallelism = threads },
            ceiling: null,
            new BootstrapOptions(),
            folder,
            cancellationToken);
    }
}
