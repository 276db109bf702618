using CellEval.Jobs;

namespace CellEval.Cli.Tests;

/// <summary>Settings of a run in a file.</summary>
public sealed class SettingsFileTests
{
    private const string Yaml = """
        # The evaluation of the first model.
        adata-pred: data/pred.h5ad
        adata-real: "data/real.h5ad"
        profile: vcc
        skip-metrics: discrimination_score
        set:
          - overlap_at_7.fdr_threshold=0.5
        variant: [overlap:k=7]
        no-report: true
        outdir: results
        """;

    private const string Json = """
        {
          "adata-pred": "data/pred.h5ad", "adata-real": "data/real.h5ad",
          "profile": "vcc",
          "skip-metrics": ["discrimination_score"],
          "set": ["overlap_at_7.fdr_threshold=0.5"],
          "variant": "overlap:k=7",
          "no-report": true,
          "ci-resamples": 10000,
          "outdir": "results"
        }
        """;

    [Theory]
    [InlineData("run.yaml", Yaml)]
    [InlineData("run.json", Json)]
    public async Task A_file_stands_for_a_command_line(string name, string text)
    {
        using TemporaryFolder temporary = new();
        CopyScreens(temporary);
        await File.WriteAllTextAsync(temporary.At(name), text);
        (await ToolRun.Of("run", "--settings", temporary.At(name))).Exited(ExitCode.Success);
        (await ToolRun.Of(
            "run", "-ap", temporary.At("data", "pred.h5ad"), "-ar", temporary.At("data", "real.h5ad"), "--profile", "vcc", "--no-report",
            "--skip-metrics", "discrimination_score", "--set", "overlap_at_7.fdr_threshold=0.5", "--variant", "overlap:k=7",
            "-o", temporary.At("typed"))).Exited(ExitCode.Success);
        string[] files = [.. Directory.EnumerateFiles(temporary.At("typed")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(files, Directory.EnumerateFiles(temporary.At("results")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (string file in files.Where(file => file != "run.json"))
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("typed", file)), await File.ReadAllBytesAsync(temporary.At("results", file)));
    }

    [Fact]
    public async Task The_command_line_counts_before_the_file()
    {
        using TemporaryFolder temporary = new();
        CopyScreens(temporary);
        await File.WriteAllTextAsync(temporary.At("run.yaml"), Yaml);
        (await ToolRun.Of(
            "run", "--settings", temporary.At("run.yaml"), "--variant", "overlap:k=9", "--set", "overlap_at_9.fdr_threshold=0.2",
            "-o", temporary.At("other"))).Exited(ExitCode.Success);
        Assert.False(Directory.Exists(temporary.At("results")));
        Assert.Equal(["perturbation", "overlap_at_N", "overlap_at_9", "mae"], GoldenTable.Read(temporary.At("other", "results.csv")).Columns);
        Assert.Equal(
            ["overlap_at_9.fdr_threshold=0.2"],
            RunRecordFormat.Read(temporary.At("other", "run.json")).Settings["set"].EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData("a.yaml", "profile: de\nprofil: de\n", "a.yaml, line 2: There is no setting 'profil'. Did you mean 'profile'?")]
    [InlineData("a.yaml", "--profile: de\n", "Names are without dashes.")]
    [InlineData("a.yaml", "profile: [de, pds]\n", "a.yaml, line 1: 'profile' takes one value, not a list.")]
    [InlineData("a.yaml", "\nceiling: maybe\n", "a.yaml, line 2: 'ceiling' takes true or false, not 'maybe'.")]
    [InlineData("a.yaml", "epsilon: little\n", "a.yaml, line 1: --epsilon takes a number of at least 0 such as 0.5, not 'little'.")]
    [InlineData("a.yaml", "control-pert:\n", "a.yaml, line 1: 'control-pert' has no value.")]
    [InlineData("a.yaml", "set: {overlap: 1}\n", "a.yaml, line 1: 'set' must be a text, a number, true or false, or a list of these.")]
    [InlineData("a.yaml", "profile: de\nprofile: pds\n", "a.yaml, line 2: 'profile' is set twice.")]
    [InlineData("a.yaml", "profile: 'de\n", "this is no YAML.")]
    [InlineData("a.yaml", "just words\n", "a.yaml, line 1: expected lines such as 'profile: de'")]
    [InlineData("a.json", "{\n \"profil\": \"de\"}", "a.json, line 2: There is no setting 'profil'. Did you mean 'profile'?")]
    [InlineData("a.json", "{\"profile\": null}", "a.json, line 1: 'profile' must be a text, a number, true or false, or a list of these.")]
    [InlineData("a.json", "{\"profile\": \"de\"\n", "a.json, line 2: this is no JSON.")]
    [InlineData("a.yaml", "profile: de\nnum-threads: !!str 2\n", "a.yaml, line 2: 'num-threads' has a tag or an anchor (! or &).")]
    [InlineData("a.yaml", "profile: &name de\n", "a.yaml, line 1: 'profile' has a tag or an anchor (! or &).")]
    [InlineData("a.json", "{\"profile\":\n}", "a.json, line 2: this is no JSON. '}' is an invalid start of a value.")]
    [InlineData("a.json", "{\"profile\":\n \"\\ud800\"}", "a.json, line 2: a text has half of a character")]
    [InlineData("a.json", "[]", "a.json, line 1: expected an object whose keys are the names of options.")]
    public async Task A_bad_file_is_refused_with_the_line(string name, string text, string message)
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At(name), text);
        ToolRun run = await ToolRun.Of("run", "--settings", temporary.At(name));
        Assert.Contains(run.ExitCode, new[] { ExitCode.CommandLine, ExitCode.Input });
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Settings_come_from_one_file()
    {
        ToolRun run = (await ToolRun.Of("run", "--settings", "a.yaml", "--replay", "run.json")).Exited(ExitCode.CommandLine);
        Assert.Contains("--settings and --replay both say", run.Errors, StringComparison.Ordinal);
        Assert.Contains("run.json", (await ToolRun.Of("run", "--replay", "run.json")).Exited(ExitCode.Input).Errors, StringComparison.Ordinal);
    }

    private static void CopyScreens(TemporaryFolder temporary)
    {
        Directory.CreateDirectory(temporary.At("data"));
        foreach (string file in (string[])["pred.h5ad", "real.h5ad"])
            File.Copy(Goldens.Path("screen_csr", file), temporary.At("data", file));
    }
}
