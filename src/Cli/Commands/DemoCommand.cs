using System.CommandLine;
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
            services,
            terminal,
            parsed.GetRequiredValue(outdir),
            new ScreenPairSimulationOptions
            {
                Seed = parsed.GetValue(seed),
                MaxDegreeOfParallelism = DegreeOfParallelism.Resolve(parsed.GetValue(threads)),
            },
            parsed.GetResult(threads) is { Implicit: false } ? ["--num-threads", $"{parsed.GetValue(threads)}"] : [],
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Terminal terminal,
        string outdir,
        ScreenPairSimulationOptions options,
        string[] further,
        CancellationToken cancellationToken)
    {
        var (real, pred) = (Path.Combine(outdir, SimulatedFiles.Real), Path.Combine(outdir, SimulatedFiles.Pred));
        using (OutputFolder.Open(outdir))
            await terminal.FollowAsync(progress => SimulatedFiles.WriteAsync(options, outdir, progress, cancellationToken));
        terminal.Say($"the screens are in {real} and {pred}");

        // From here on it is a run like any other, which its record tells and repeats.
        string[] args = ["run", "-ap", pred, "-ar", real, "-o", outdir, .. further];
        return await RunCommand.InvokeAsync(services, terminal, args, cancellationToken);
    }
}
