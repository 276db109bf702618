namespace CellEval.Cli.Tests;

/// <summary>What is said of inputs without evaluating them.</summary>
public sealed class CheckTests
{
    private static readonly string Good = Goldens.Path("bad_inputs", "good.h5ad");

    [Theory]
    [MemberData(nameof(BadInputTests.Names), MemberType = typeof(BadInputTests))]
    public async Task A_bad_prediction_is_refused_for_the_reason_of_a_run(string name)
    {
        using TemporaryFolder temporary = new();
        string bad = Goldens.Path("bad_inputs", $"{name}.h5ad");
        ToolRun run = (await ToolRun.Of("run", "-ap", bad, "-ar", Good, "-o", temporary.At("out"), "--profile", "minimal"))
            .Exited(ExitCode.Input);
        ToolRun check = (await ToolRun.Of("check", Good, bad, "--profile", "minimal")).Exited(ExitCode.Input);
        Assert.Contains(
            Assert.Single(run.Errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal)), check.Output.Split('\n'));
    }

    [Theory]
    [InlineData("negative")]
    [InlineData("not_log")]
    [InlineData("nan")]
    public async Task A_screen_alone_is_refused_for_its_values(string name)
    {
        ToolRun check = (await ToolRun.Of("check", Goldens.Path("bad_inputs", $"{name}.h5ad"))).Exited(ExitCode.Input);
        Assert.Contains($"error: {Goldens.Path("bad_inputs", $"{name}.h5ad")}: X has the value", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_pair() => await Verify(Said((await ToolRun.Of("check", Good, Good, "--profile", "minimal")).Exited(ExitCode.Success)));

    [Fact]
    public async Task All_problems_are_listed_at_once() => await Verify(Said((await ToolRun.Of(
        "check", Goldens.Path("bad_inputs", "nan.h5ad"), Goldens.Path("bad_inputs", "no_control.h5ad"), "--embed-key", "X_none", "--profile", "anndata"))
        .Exited(ExitCode.Input)));

    [Fact]
    public async Task A_pair_of_tables()
    {
        using TemporaryFolder temporary = new();
        string[] header = ["target,feature,log2_fold_change,p_value,fdr"];
        await File.WriteAllLinesAsync(temporary.At("real.csv"), [.. header, "A,G1,1.5,0.001,0.01", "A,G2,,0.5,0.5", "B,G1,-inf,0.2,0.4"]);
        await File.WriteAllLinesAsync(temporary.At("pred.csv"), [.. header, "A,G1,1.5,0.001,1.5", "A,G1,2,0.5,0.5", "B,G1,-1,0.2,0.4"]);
        ToolRun check = (await ToolRun.Of("check", temporary.At("real.csv"), temporary.At("pred.csv"), "--profile", "de"))
            .Exited(ExitCode.Input);
        await Verify(check.Output.Replace(temporary.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Assert.Equal(["pred.csv", "real.csv"], Directory.EnumerateFileSystemEntries(temporary.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Of_tables_the_same_is_warned_of_as_in_a_run()
    {
        using TemporaryFolder temporary = new();
        string[] header = ["target,feature,log2_fold_change,p_value,fdr"];
        await File.WriteAllLinesAsync(
            temporary.At("real.csv"), [.. header, "A,G1,1.5,0.001,0.01", "A,G2,,0.5,0.5", "A,G3,1,0.5,0.5", "B,G1,-inf,0.2,0.4", "non-targeting,G1,0,1,1"]);
        await File.WriteAllLinesAsync(temporary.At("pred.csv"), [.. header, "A,G1,1.5,0.001,0.5", "A,G2,2,0.5,0.5", "B,G1,-1,0.2,0.4"]);
        ToolRun run = (await ToolRun.Of(
            "run", "-dr", temporary.At("real.csv"), "-dp", temporary.At("pred.csv"), "-o", temporary.At("out"), "--profile", "de")).Exited(ExitCode.Success);
        ToolRun check = (await ToolRun.Of("check", temporary.At("real.csv"), temporary.At("pred.csv"), "--profile", "de")).Exited(ExitCode.Success);
        Assert.Equal(4, Warnings(run.Errors).Length);
        Assert.Equal(Warnings(run.Errors).Order(), Warnings(check.Output).Order());

        static string[] Warnings(string text) => [.. text.Split('\n').Where(line => line.StartsWith("warning: ", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Where_nothing_is_wrong_a_quiet_check_says_nothing()
    {
        ToolRun check = (await ToolRun.Of("check", Good, Good, "--profile", "minimal", "--quiet")).Exited(ExitCode.Success);
        Assert.Equal("", check.Output + check.Errors);
        ToolRun bad = (await ToolRun.Of("check", Good, Goldens.Path("bad_inputs", "nan.h5ad"), "-q")).Exited(ExitCode.Input);
        Assert.StartsWith("error: ", bad.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stated_of_a_screen_counts_as_in_a_run()
    {
        string raw = Goldens.Path("bad_inputs", "not_log.h5ad");
        Assert.Contains("--scale counts or --scale as-is", (await ToolRun.Of("check", raw)).Exited(ExitCode.Input).Output, StringComparison.Ordinal);
        (await ToolRun.Of("check", raw, "--scale", "counts")).Exited(ExitCode.Success);
        (await ToolRun.Of("check", raw, "--allow-discrete")).Exited(ExitCode.Success);
        Assert.Contains("layer", (await ToolRun.Of("check", Good, "--layer", "spliced")).Exited(ExitCode.Input).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_alone_do_not_do_for_metrics_on_cells()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("de.csv"), "target,feature,log2_fold_change,p_value,fdr\nA,G1,1.5,0.001,0.01\n");
        string[] tables = [temporary.At("de.csv"), temporary.At("de.csv")];
        ToolRun run = await ToolRun.Of("run", "-dr", tables[0], "-dp", tables[1], "-o", temporary.At("out"));
        ToolRun check = (await ToolRun.Of(["check", .. tables])).Exited(ExitCode.Input);
        Assert.Contains(
            Assert.Single(run.Errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal)), check.Output.Split('\n'));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_does_not_hide_what_is_wrong_with_the_other()
    {
        string nan = Goldens.Path("bad_inputs", "nan.h5ad");
        ToolRun check = (await ToolRun.Of("check", "missing.h5ad", nan)).Exited(ExitCode.Input);
        Assert.Equal(2, check.Output.Split('\n').Count(line => line.StartsWith("error: ", StringComparison.Ordinal)));
        Assert.Contains("error: missing.h5ad: ", check.Output, StringComparison.Ordinal);
        Assert.Contains($"error: {nan}: X has the value NaN", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_screens_are_no_pair() =>
        Assert.Contains("two screens and two DE tables at most", (await ToolRun.Of("check", Good, Good, Good)).Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);

    private static string Said(ToolRun run) =>
        run.Output.Replace(Goldens.Path("bad_inputs") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
