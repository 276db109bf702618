using System.Diagnostics;
namespace CellEval.Cli.Tests;

/// <summary>Files that are missing, not what they should be, or cannot be written.</summary>
public sealed class FileErrorTests
{
    private static readonly string Good = Goldens.Path("bad_inputs", "good.h5ad");

    [Fact]
    public Task A_missing_screen() => Refused(ExitCode.Input, folder => ["run", "-ap", Good, "-ar", folder.At("nope.h5ad"), "-o", folder.At("out")]);

    [Fact]
    public Task A_missing_table() =>
        Refused(ExitCode.Input, folder => ["run", "-dp", folder.At("nope.csv"), "-dr", folder.At("nope.csv"), "-o", folder.At("out")]);

    [Fact]
    public Task A_screen_that_is_a_text_file() =>
        Refused(ExitCode.Input, folder => ["run", "-ap", folder.At("taken"), "-ar", Good, "-o", folder.At("out")]);

    [Theory]
    [InlineData("semicolons", ";")]
    [InlineData("tabs", "\t")]
    public async Task A_table_with_another_separator(string name, string separator)
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(
            temporary.At("de.csv"), string.Join(separator, "target", "feature", "log2_fold_change", "p_value", "fdr") + "\n");
        ToolRun run = await ToolRun.Of("run", "-dp", temporary.At("de.csv"), "-dr", temporary.At("de.csv"), "--profile", "de", "-o", temporary.At("out"));
        Assert.Contains($"the columns are separated by {name}, expected commas.", run.Exited(ExitCode.Input).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_is_no_table_whatever_its_name()
    {
        using TemporaryFolder temporary = new();
        File.Copy(Good, temporary.At("pred.csv"));
        ToolRun run = await ToolRun.Of("run", "-dp", temporary.At("pred.csv"), "-dr", temporary.At("real.csv"));
        Assert.Contains("pred.csv is a screen", run.Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public Task Tables_alone_with_a_profile_that_needs_screens() => Refused(
        ExitCode.CommandLine,
        folder =>
        [
            "run",
            "-dp", Goldens.Path("de_tables", "pred_table.csv.gz"),
            "-dr", Goldens.Path("de_tables", "real_table.csv.gz"),
            "-o", folder.At("out"),
        ]);

    [Fact]
    public Task A_missing_embedding() => Refused(
        ExitCode.Input,
        folder => ["run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "anndata", "--embed-key", "X_pca"]);

    [Fact]
    public Task A_missing_cell_type_column() => Refused(
        ExitCode.Input,
        folder => ["run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "pds", "--celltype-col", "line"]);

    [Fact]
    public async Task A_table_does_not_replace_the_screen_it_is_made_from()
    {
        using TemporaryFolder temporary = new();
        File.Copy(Good, temporary.At("screen.h5ad"));
        ToolRun run = await ToolRun.Of("de", "-a", temporary.At("screen.h5ad"), "-o", temporary.At(".", "screen.h5ad"));
        run.Exited(ExitCode.CommandLine);
        Assert.Equal(await File.ReadAllBytesAsync(Good), await File.ReadAllBytesAsync(temporary.At("screen.h5ad")));
    }

    [Fact]
    public async Task A_link_is_not_replaced_by_a_table()
    {
        using TemporaryFolder temporary = new();
        File.CreateSymbolicLink(temporary.At("link.csv"), "/dev/null");
        ToolRun run = await ToolRun.Of("de", "-a", Good, "-o", temporary.At("link.csv"));
        run.Exited(ExitCode.Output);
        Assert.Equal("/dev/null", new FileInfo(temporary.At("link.csv")).LinkTarget);
        Assert.Equal(["link.csv"], Directory.EnumerateFileSystemEntries(temporary.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_pipe_is_not_replaced_by_a_table()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFolder temporary = new();
        using (Process process = Process.Start("mkfifo", [temporary.At("pipe.csv")]))
            await process.WaitForExitAsync();
        (await ToolRun.Of("de", "-a", Good, "-o", temporary.At("pipe.csv"))).Exited(ExitCode.Output);
        Assert.Equal(["pipe.csv"], Directory.EnumerateFileSystemEntries(temporary.Path).Select(Path.GetFileName));
        Assert.Equal(0, new FileInfo(temporary.At("pipe.csv")).Length);
    }

    [Fact]
    public async Task An_empty_file_is_replaced_by_a_table()
    {
        using TemporaryFolder temporary = new();
        File.WriteAllText(temporary.At("de.csv"), "");
        (await ToolRun.Of("de", "-a", Good, "-o", temporary.At("de.csv"))).Exited(ExitCode.Success);
        Assert.NotEqual(0, new FileInfo(temporary.At("de.csv")).Length);
    }

    [Fact]
    public Task An_output_folder_whose_name_is_taken() =>
        Refused(ExitCode.Output, folder => ["run", "-ap", Good, "-ar", Good, "-o", folder.At("taken")]);

    [Fact]
    public Task An_output_folder_below_a_file() =>
        Refused(ExitCode.Output, folder => ["run", "-ap", Good, "-ar", Good, "-o", folder.At("taken", "out")]);

    [Fact]
    public Task A_table_in_the_place_of_a_folder() => Refused(ExitCode.Output, folder => ["de", "-a", Good, "-o", folder.Path]);

    private static async Task Refused(int exitCode, Func<TemporaryFolder, string[]> line)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.At("taken"), "a,b\n1,2\n");
        ToolRun run = await ToolRun.Of(line(folder));
        run.Exited(exitCode);
        Assert.Empty(run.Output);
        Assert.Equal("taken", Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName)));
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync(folder.At("taken")));

        string error = Assert.Single(run.Errors.Split('\n'), text => text.StartsWith("error: ", StringComparison.Ordinal));
        await Verify(error
            .Replace(folder.Path, "FOLDER", StringComparison.Ordinal)
            .Replace(Path.GetDirectoryName(Good)!, "FOLDER", StringComparison.Ordinal)
            .Replace(Environment.CurrentDirectory, "HERE", StringComparison.Ordinal));
    }
}
