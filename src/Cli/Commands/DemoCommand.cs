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
        var seed = SimulatedFiles.Seed();
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
            new ScreenPairSimulationOptions
            {
                Seed = parsed.GetValue(seed),
                MaxDegreeOfParallelism = SharedOptions.ThreadCount(parsed.GetValue(threads)),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        EvaluationJob job,
        Terminal terminal,
        string outdir,
        ScreenPairSimulationOptions options,
        CancellationToken cancellationToken)
    {
        using var folder = OutputFolder.Open(outdir);
        await terminal.FollowAsync(progress => SimulatedFiles.WriteAsync(options, outdir, progress, cancellationToken));
        job.Say($"the screens are in {Path.Combine(outdir, SimulatedFiles.Real)} and {Path.Combine(outdir, SimulatedFiles.Pred)}");
        using var real = AnnDataScreen.Open(Path.Combine(outdir, SimulatedFiles.Real));
        using var pred = AnnDataScreen.Open(Path.Combine(outdir, SimulatedFiles.Pred));
        return await job.RunAsync(
            new EvaluationRequest { Real = real, Pred = pred, MaxDegreeOfParallelism = options.MaxDegreeOfParallelism },
            ceiling: null,
            new BootstrapOptions(),
            folder,
            cancellationToken);
    }
}
