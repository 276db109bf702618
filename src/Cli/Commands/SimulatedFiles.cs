using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Engine;
using CellEval.Jobs.Simulation;

namespace CellEval.Cli.Commands;

/// <summary>The simulated screens as files of a folder: what <c>demo</c> and <c>simulate</c> share.</summary>
internal static class SimulatedFiles
{
    public const string Real = "simulated_real.h5ad";
    public const string Pred = "simulated_pred.h5ad";

    public static Option<long> Seed()
    {
        var seed = new Option<long>("--seed")
        {
            Description = "Seed of the simulation: the same seed makes the same screens.",
            HelpName = "N",
            DefaultValueFactory = _ => new ScreenPairSimulationOptions().Seed,
        };
        seed.TakeWholeNumbers("a whole number", _ => true);
        return seed;
    }

    /// <summary>Writes both files, or none.</summary>
    public static async Task<bool> WriteAsync(
        ScreenPairSimulationOptions options, string folder, IProgress<EvaluationProgress> progress, CancellationToken cancellationToken)
    {
        var stage = new Stage(progress);
        stage.Report(0);
        await Task.Run(
            () => ScreenPairSimulation.Write(options, Path.Combine(folder, Real), Path.Combine(folder, Pred), stage, cancellationToken),
            cancellationToken);
        return true;
    }

    private sealed class Stage(IProgress<EvaluationProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new EvaluationProgress("simulating a pair of screens", value));
    }
}
