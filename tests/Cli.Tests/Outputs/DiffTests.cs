using System.Text.Json;

namespace CellEval.Cli.Tests;

/// <summary><c>celleval diff</c>: its exit codes and its texts.</summary>
public sealed class DiffTests
{
    private static readonly string Real = Goldens.Path("screen_csr", "real.h5ad");

    [Fact]
    public async Task Registries_are_compared_by_what_they_declare()
    {
        using TemporaryFolder temporary = new();
        string json = (await ToolRun.Of("metrics", "--json")).Exited(ExitCode.Success).Output;
        await File.WriteAllTextAsync(temporary.At("old.json"), json);
        await File.WriteAllTextAsync(temporary.At("new.json"), json
            .Replace("\"0.05\"", "\"0.01\"", StringComparison.Ordinal)
            .Replace("\"mae_delta\"", "\"mean_absolute_delta\"", StringComparison.Ordinal));

        ToolRun same = await ToolRun.Of("diff", temporary.At("old.json"), temporary.At("old.json"));
        Assert.Equal("No differences.\n", same.Exited(ExitCode.Success).Output);
        ToolRun other = await ToolRun.Of("diff", temporary.At("old.json"), temporary.At("new.json"), "--limit", "5");
        await Verify(other.Exited(ExitCode.Different).Output);
    }

    [Fact]
    public async Task Results_are_compared_by_their_numbers()
    {
        using TemporaryFolder temporary = new();
        foreach (string folder in (string[])["old", "new"])
            (await ToolRun.Of("run", "-ap", Real, "-ar", Real, "--profile", "vcc", "-o", temporary.At(folder))).Exited(ExitCode.Success);
        ToolRun same = await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"));
        Assert.Equal(
            "Compared: agg_ci.csv (3 rows, 4 columns), agg_results.csv (9 rows, 3 columns), results.csv (22 rows, 3 columns), pred_de.csv (7,920 rows, 9 columns), "
                + "real_de.csv (7,920 rows, 9 columns).\nNo differences.\n",
            same.Exited(ExitCode.Success).Output);

        string results = await File.ReadAllTextAsync(temporary.At("new", "results.csv"));
        await File.WriteAllTextAsync(temporary.At("new", "results.csv"), results.Replace(",1.0,", ",0.75,", StringComparison.Ordinal));
        ToolRun other = await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"), "--limit", "3");
        await Verify(other.Exited(ExitCode.Different).Output);
        (await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"), "--tolerance", "0.5")).Exited(ExitCode.Success);
    }

    [Fact]
    public async Task A_changed_interval_or_ceiling_is_a_difference()
    {
        using TemporaryFolder temporary = new();
        foreach (string folder in (string[])["old", "new"])
        {
            WriteResults(temporary, folder, "perturbation,mae\np,1.0\n");
            await File.WriteAllTextAsync(
                temporary.At(folder, "agg_ci.csv"), $"metric,mean,ci_low,ci_high,perturbations\nmae,1.0,{(folder == "old" ? "0.5" : "0.25")},2.0,1\n");
            await File.WriteAllTextAsync(temporary.At(folder, "agg_ceiling_results.csv"), $"mae\n{(folder == "old" ? "0.5" : "0.125")}\n");
        }

        string told = (await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"))).Exited(ExitCode.Different).Output;
        Assert.Contains("agg_ci.csv: mae, ci_low", told, StringComparison.Ordinal);
        Assert.Contains("0.5 -> 0.25", told, StringComparison.Ordinal);
        Assert.Contains("agg_ceiling_results.csv: row 1, mae", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_are_written_as_JSON()
    {
        using TemporaryFolder temporary = new();
        WriteResults(temporary, "old", "perturbation,mae,mse\np,1.0,0.5\nq,1.0,0.5\n");
        WriteResults(temporary, "new", "perturbation,mae,rmse\np,1.0,0.5\nq,\"2\",0.5\n");
        ToolRun run = await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"), "--json", "--limit", "1");
        await Verify(run.Exited(ExitCode.Different).Output.Replace(temporary.Path, "FOLDER", StringComparison.Ordinal));

        ToolRun same = await ToolRun.Of("diff", temporary.At("old"), temporary.At("old"), "--json");
        using JsonDocument json = JsonDocument.Parse(same.Exited(ExitCode.Success).Output);
        Assert.Equal(0, json.RootElement.GetProperty("differences").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"tool\":\"1\",\"contract\":\"1.0\",\"metrics\":[null],\"profiles\":[]}")]
    [InlineData("{\"tool\":\"1\",\"contract\":\"1.0\",\"metrics\":[],\"profiles\":[null]}")]
    [InlineData("{\"tool\":\"1\",\"contract\":\"1.0\",\"metrics\":[],\"profiles\":[{\"name\":\"p\",\"description\":\"\",\"variants\":[]},"
        + "{\"name\":\"p\",\"description\":\"\",\"variants\":[]}]}")]
    public async Task JSON_that_is_no_registry_is_refused_in_one_line(string json)
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("registry.json"), json);
        ToolRun run = await ToolRun.Of("diff", temporary.At("registry.json"), temporary.At("registry.json"));
        Assert.StartsWith(
            $"error: {temporary.At("registry.json")}: this is not a registry, expected JSON as 'celleval metrics --json' makes it.",
            run.Exited(ExitCode.Input).Errors,
            StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("text.json"), "no registry");
        (await ToolRun.Of("diff", temporary.At("text.json"), temporary.At("text.json"))).Exited(ExitCode.Input);
        (await ToolRun.Of("diff", temporary.At("nowhere"), temporary.At("text.json"))).Exited(ExitCode.Input);
        (await ToolRun.Of("diff", temporary.Path, temporary.Path)).Exited(ExitCode.Input);
        ToolRun mixed = await ToolRun.Of("diff", temporary.Path, temporary.At("text.json"));
        Assert.Contains("Give two of one kind.", mixed.Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);
    }

    private static void WriteResults(TemporaryFolder temporary, string folder, string content)
    {
        Directory.CreateDirectory(temporary.At(folder));
        File.WriteAllText(temporary.At(folder, "results.csv"), content);
    }
}
