namespace CellEval.Cli.Tests;

/// <summary>Inputs to refuse: exit code 3, an error that says what to do, and nothing written.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Names { get; } =
    [
        "other_genes", "gene_order", "fewer_genes", "lost_perturbation", "no_control", "no_column", "negative", "not_log", "nan",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_bad_prediction_is_refused_and_nothing_is_written(string name)
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await Evaluate(name, temporary.At("new", "out"));
        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));

        // As if the tool had been started in the folder of the files.
        string said = run.Errors.Replace(Goldens.Path("bad_inputs") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        string error = Assert.Single(said.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains($"{name}.h5ad", error, StringComparison.Ordinal);
        await Verify(error).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_was_in_the_output_folder_stays_as_it_was(string name)
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("results.csv"), "of an earlier run");
        await File.WriteAllTextAsync(temporary.At("notes.txt"), "mine");
        (await Evaluate(name, temporary.Path)).Exited(ExitCode.Input);
        Assert.Equal(["notes.txt", "results.csv"], Directory.EnumerateFileSystemEntries(temporary.Path).Select(Path.GetFileName).Order());
        Assert.Equal("of an earlier run", await File.ReadAllTextAsync(temporary.At("results.csv")));
        Assert.Equal("mine", await File.ReadAllTextAsync(temporary.At("notes.txt")));
    }

    [Fact]
    public async Task The_good_screen_beside_them_is_accepted()
    {
        using TemporaryFolder temporary = new();
        (await Evaluate("good", temporary.Path)).Exited(ExitCode.Success);
    }

    private static Task<ToolRun> Evaluate(string name, string outdir) => ToolRun.Of(
        "run",
        "-ap", Goldens.Path("bad_inputs", $"{name}.h5ad"),
        "-ar", Goldens.Path("bad_inputs", "good.h5ad"),
        "-o", outdir,
        "--profile", "minimal");
}
