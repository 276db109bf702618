namespace CellEval.Cli.Tests;

/// <summary>What only a process shows: its exit code, its two streams, its language, its folder.</summary>
public sealed class ToolProcessTests
{
    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public async Task The_language_of_the_system_changes_nothing(string language)
    {
        using TemporaryFolder temporary = new();
        string[] here = ["run", "-ap", "pred.h5ad", "-ar", "real.h5ad", "--profile", "minimal", "-o"];
        string folder = Goldens.Path("screen_csr");
        ToolRun expected = await ToolProcess.Run(folder, Language("C.UTF-8"), [.. here, temporary.At("C")]);
        ToolRun run = await ToolProcess.Run(folder, Language(language), [.. here, temporary.At("other")]);
        expected.Exited(ExitCode.Success);
        run.Exited(ExitCode.Success);
        Assert.Equal(expected.Errors, run.Errors);
        foreach (string file in Directory.EnumerateFiles(temporary.At("C"), "*.csv"))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(temporary.At("other", Path.GetFileName(file))));

        ToolRun wrong = await ToolProcess.Run(folder, Language(language), "run", "--bogus");
        Assert.Equal("error: Unrecognized command or argument '--bogus'. See 'celleval run --help'.", wrong.Errors.Trim());
    }

    [Fact]
    public async Task Results_go_to_standard_output_and_the_rest_to_standard_error()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolProcess.Run(
            Goldens.Path("bad_inputs"), [], "de", "-a", "good.h5ad", "-o", temporary.At("de.csv"));
        run.Exited(ExitCode.Success);
        Assert.StartsWith("reading good.h5ad", run.Errors, StringComparison.Ordinal);
        Assert.Equal($"160 rows are in {temporary.At("de.csv")}", run.Output.Trim());
    }

    [Fact]
    public async Task A_refusal_is_one_paragraph_without_a_stack_trace()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolProcess.Run(
            Goldens.Path("bad_inputs"), [], "run", "-ap", "no_column.h5ad", "-ar", "good.h5ad", "-o", temporary.At("out"));
        run.Exited(ExitCode.Input);
        Assert.Empty(run.Output);
        Assert.EndsWith(
            "error: no_column.h5ad: obs has no column 'target_gene' for the perturbation. Found: 'something_else'. "
                + "Name the right column, or rename it in the file. Use --pert-col.",
            run.Errors.Trim(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(Path.Exists(temporary.At("out")));
    }

    [Theory]
    [InlineData(ExitCode.Success, "--version")]
    [InlineData(ExitCode.CommandLine, "rnu")]
    [InlineData(ExitCode.Input, "de", "-a", "nope.h5ad", "-o", "de.csv")]
    public async Task The_process_ends_with_the_exit_code(int exitCode, params string[] args)
    {
        using TemporaryFolder temporary = new();
        (await ToolProcess.Run(temporary.Path, [], args)).Exited(exitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    private static (string, string)[] Language(string name) => [("LC_ALL", name), ("LANG", name), ("DOTNET_CLI_UI_LANGUAGE", name[..2])];
}
