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
        Assert.Equal("No differences.\n", same.Exited(ExitCode.Success).Output);

        string results = await File.ReadAllTextAsync(temporary.At("new", "results.csv"));
        await File.WriteAllTextAsync(temporary.At("new", "results.csv"), results.Replace(",1.0,", ",0.75,", StringComparison.Ordinal));
        ToolRun other = await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"), "--limit", "3");
        await Verify(other.Exited(ExitCode.Different).Output);
        (await ToolRun.Of("diff", temporary.At("old"), temporary.At("new"), "--tolerance", "0.5")).Exited(ExitCode.Success);
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
}
