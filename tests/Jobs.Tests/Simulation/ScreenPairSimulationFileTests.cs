using CellEval.Engine;
using CellEval.Jobs.Simulation;

namespace CellEval.Jobs.Tests.Simulation;

public sealed class ScreenPairSimulationFileTests
{
    private static readonly ScreenPairSimulationOptions Tiny = new()
    {
        Perturbations = 2,
        CellsPerPerturbation = 70,
        Controls = 80,
        Genes = 12,
    };

    public static TheoryData<ScreenPairSimulationOptions, string> Impossible => new()
    {
        { Tiny with { Perturbations = 0 }, "perturbations is 0, expected at least 1" },
        { Tiny with { CellsPerPerturbation = -5 }, "cells per perturbation is -5, expected at least 1" },
        { Tiny with { Controls = 0 }, "controls is 0, expected at least 1" },
        { Tiny with { Genes = 9 }, "genes is 9, expected at least 10" },
        { Tiny with { CellsPerPerturbation = 2_000_000_000 }, "4,000,000,080 cells are too many" },
        { Tiny with { MaxDegreeOfParallelism = 0 }, "threads is 0, expected at least 1" },
        { Tiny with { Perturbations = int.MaxValue, CellsPerPerturbation = int.MaxValue }, "too many" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_options_are_refused_and_nothing_is_written(ScreenPairSimulationOptions options, string said)
    {
        using var folder = new ScratchFolder();
        var refusal = Assert.Throws<RequestException>(
            () => ScreenPairSimulation.Write(options, folder.Real, folder.Pred));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void One_name_for_both_files_is_refused()
    {
        using var folder = new ScratchFolder();
        Assert.Throws<RequestException>(() => ScreenPairSimulation.Write(Tiny, folder.Real, folder.Real));
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_refused_before_any_work()
    {
        using var folder = new ScratchFolder();
        var progress = new Recorder();
        Assert.Throws<OutputException>(
            () => ScreenPairSimulation.Write(Tiny, folder.Real, folder.File("missing/pred.h5ad"), progress));
        Assert.Empty(progress.Shares);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void When_the_second_file_cannot_be_there_the_first_stays_as_it_was()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder.Real, "older");
        Directory.CreateDirectory(folder.Pred);
        Assert.Throws<OutputException>(() => ScreenPairSimulation.Write(Tiny, folder.Real, folder.Pred));
        Assert.Equal("older", File.ReadAllText(folder.Real));
        Assert.Equal(["pred.h5ad", "real.h5ad"], folder.Names);
    }

    [Fact]
    public void When_the_second_file_cannot_be_written_there_is_no_first()
    {
        using var folder = new ScratchFolder();
        var tooLong = new string('x', 255) + ".h5ad";
        Assert.Throws<OutputException>(() => ScreenPairSimulation.Write(Tiny, folder.Real, folder.File(tooLong)));
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(0.7)]
    public void A_cancelled_simulation_leaves_no_file(double share)
    {
        using var folder = new ScratchFolder();
        using var cancellation = new CancellationTokenSource();
        var progress = new Recorder(at => Cancel(at >= share));
        Assert.Throws<OperationCanceledException>(
            () => ScreenPairSimulation.Write(Tiny, folder.Real, folder.Pred, progress, cancellation.Token));
        Assert.InRange(progress.Shares[^1], share, 0.99);
        Assert.Empty(folder.Names);

        void Cancel(bool now)
        {
            if (now)
                cancellation.Cancel();
        }
    }

    [Fact]
    public void A_cancelled_simulation_leaves_older_files_as_they_were()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder.Real, "older");
        using var cancellation = new CancellationTokenSource();
        var progress = new Recorder(_ => cancellation.Cancel());
        Assert.Throws<OperationCanceledException>(
            () => ScreenPairSimulation.Write(Tiny, folder.Real, folder.Pred, progress, cancellation.Token));
        Assert.Equal("older", File.ReadAllText(folder.Real));
        Assert.Equal(["real.h5ad"], folder.Names);
    }

    [Fact]
    public void Progress_rises_to_one_and_only_the_two_files_are_left()
    {
        using var folder = new ScratchFolder();
        var progress = new Recorder();
        ScreenPairSimulation.Write(Tiny, folder.Real, folder.Pred, progress);
        Assert.Equal(progress.Shares.Order(), progress.Shares);
        Assert.Equal(1, progress.Shares[^1]);
        Assert.True(progress.Shares.Count > 4);
        Assert.Equal(["pred.h5ad", "real.h5ad"], folder.Names);
    }

    private sealed class Recorder(Action<double>? then = null) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            then?.Invoke(value);
        }
    }
}
