namespace CellEval.Cli.Tests;

/// <summary>DE tables that stand in the folder which a run writes to.</summary>
public sealed class GivenTablesTests
{
    private static readonly string Screen = Goldens.Path("bad_inputs", "good.h5ad");

    [Fact]
    public async Task A_table_in_the_folder_of_results_is_no_file_of_an_earlier_run()
    {
        using TemporaryFolder temporary = new();
        await MakeTables(temporary, "real_de.csv", "pred_de.csv", "old_results.csv");
        byte[] given = await File.ReadAllBytesAsync(temporary.At("real_de.csv"));
        ToolRun run = await Run(temporary, "-dr", temporary.At("real_de.csv"), "-dp", temporary.At("pred_de.csv"));
        Assert.Contains("files of an earlier run: 'old_results.csv'.", run.Exited(ExitCode.Success).Errors, StringComparison.Ordinal);
        Assert.Equal(given, await File.ReadAllBytesAsync(temporary.At("real_de.csv")));
    }

    [Theory]
    [InlineData("-dr", "pred_de.csv")]
    [InlineData("-dp", "real_de.csv")]
    [InlineData("-dr", "agg_results.csv")]
    [InlineData("-dp", "results.csv")]
    public async Task A_table_that_the_run_would_replace_is_refused(string option, string name)
    {
        using TemporaryFolder temporary = new();
        await MakeTables(temporary, name);
        await Refused(temporary, name, option, temporary.At(name));
        await Refused(temporary, name, option, temporary.At(".", name));
    }

    [Fact]
    public async Task A_link_to_a_table_is_the_table()
    {
        using TemporaryFolder temporary = new();
        await MakeTables(temporary, "pred_de.csv");
        File.CreateSymbolicLink(temporary.At("link.csv"), "pred_de.csv");
        Directory.CreateSymbolicLink(temporary.At("folder"), temporary.Path);
        await Refused(temporary, "pred_de.csv", "-dr", temporary.At("link.csv"));
        await Refused(temporary, "pred_de.csv", "-dr", temporary.At("folder", "pred_de.csv"));
        await Refused(temporary, "pred_de.csv", "-dr", temporary.At("folder", "link.csv"));
    }

    [Fact]
    public async Task Another_table_of_the_same_name_is_read()
    {
        using TemporaryFolder temporary = new();
        await MakeTables(temporary, "pred_de.csv");
        ToolRun run = await ToolRun.Of(
            "run", "-ap", Screen, "-ar", Screen, "-dr", temporary.At("pred_de.csv"), "-o", temporary.At("out"), "--profile", "vcc");
        run.Exited(ExitCode.Success);
    }

    [Fact]
    public async Task A_pipe_is_refused_before_anything_is_read_from_it()
    {
        using TemporaryFolder temporary = new();
        await MakeTables(temporary, "pred_de.csv");
        string pipe = temporary.At("real.csv");
        using System.Diagnostics.Process make = System.Diagnostics.Process.Start("mkfifo", [pipe]);
        await make.WaitForExitAsync();

        // Opened for both, so that neither side waits for the other.
        await using FileStream writer = new(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        await writer.WriteAsync("target,feature,log2_fold_change,p_value,fdr\n"u8.ToArray());
        ToolRun run = await ToolRun.Of(
            "run", "-dr", pipe, "-dp", temporary.At("pred_de.csv"), "-o", temporary.At("out"), "--profile", "de");
        Assert.Equal(
            $"error: -dr takes a file, which is read more than once, but {pipe} is a pipe. Write its content into a file.\n",
            run.Exited(ExitCode.CommandLine).Errors);
        Assert.Equal((byte)'t', writer.ReadByte());
    }

    [Fact]
    public async Task DE_does_not_replace_its_screen_through_a_link()
    {
        using TemporaryFolder temporary = new();
        File.Copy(Screen, temporary.At("screen.csv"));
        File.CreateSymbolicLink(temporary.At("link.h5ad"), "screen.csv");
        ToolRun run = await ToolRun.Of("de", "-a", temporary.At("link.h5ad"), "-o", temporary.At("screen.csv"));
        Assert.Contains("would replace the screen", run.Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);
    }

    private static async Task Refused(TemporaryFolder temporary, string name, string option, string path)
    {
        byte[] given = await File.ReadAllBytesAsync(temporary.At(name));
        ToolRun run = await Run(temporary, "-ap", Screen, "-ar", Screen, option, path);
        Assert.Equal(
            $"error: The run would write {name} over {path}, which {option} gives. Choose another folder, by -o.\n",
            run.Exited(ExitCode.CommandLine).Errors);
        Assert.Equal(given, await File.ReadAllBytesAsync(temporary.At(name)));
    }

    private static Task<ToolRun> Run(TemporaryFolder temporary, params string[] inputs) =>
        ToolRun.Of(["run", .. inputs, "-o", temporary.Path, "--profile", "de"]);

    private static async Task MakeTables(TemporaryFolder temporary, params string[] names)
    {
        foreach (string name in names)
            (await ToolRun.Of("de", "-a", Screen, "-o", temporary.At(name))).Exited(ExitCode.Success);
    }
}
