using CellEval.Jobs;

namespace CellEval.Cli.Tests;

/// <summary>The demo: the main job on screens that it makes itself.</summary>
public sealed class DemoTests
{
    private static readonly string[] Files =
        ["agg_ci.csv", "agg_results.csv", "pred_de.csv", "real_de.csv", "report.html", "results.csv", "results_tidy.csv", "run.json", "simulated_pred.h5ad", "simulated_real.h5ad"];

    [Fact]
    public async Task The_demo_makes_a_pair_of_screens_evaluates_it_and_ends_with_a_table()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = (await ToolRun.Of("demo", "-o", temporary.At("demo"))).Exited(ExitCode.Success);

        Assert.Equal(Files, Directory.EnumerateFiles(temporary.At("demo")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        GoldenTable results = GoldenTable.Read(temporary.At("demo", "results.csv"));
        Assert.Equal(40, results.RowCount);
        Assert.Equal(28, results.Columns.Count - 1);
        foreach (string column in results.Columns.Skip(1))
        {
            Assert.Contains($"  {column} ", run.Output, StringComparison.Ordinal);
            Assert.All(results.Numbers(column), number => Assert.True(number is { } value && double.IsFinite(value), column));
        }
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_files()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of("demo", "-o", temporary.At("a"), "--seed", "3")).Exited(ExitCode.Success);
        (await ToolRun.Of("demo", "-o", temporary.At("b"), "--seed", "3", "--num-threads", "1")).Exited(ExitCode.Success);
        foreach (string file in Files.Except(["report.html", "run.json"]))
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("a", file)), await File.ReadAllBytesAsync(temporary.At("b", file)));
    }

    [Fact]
    public async Task The_record_of_the_demo_repeats_it_wherever_its_folder_lies()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of("demo", "-o", temporary.At("demo"), "--num-threads", "1")).Exited(ExitCode.Success);
        Directory.Move(temporary.At("demo"), temporary.At("moved"));
        RunRecord record = RunRecordFormat.Read(temporary.At("moved", "run.json"));
        Assert.StartsWith("celleval run -ap ", record.CommandLine, StringComparison.Ordinal);
        Assert.EndsWith(" --num-threads 1", record.CommandLine, StringComparison.Ordinal);

        (await ToolRun.Of("run", "--replay", temporary.At("moved", "run.json"), "-o", temporary.At("again"))).Exited(ExitCode.Success);
        foreach (string file in Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)))
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("moved", file)), await File.ReadAllBytesAsync(temporary.At("again", file)));
    }
}
