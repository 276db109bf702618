using System.Diagnostics;

namespace CellEval.Cli.Tests;

/// <summary>Streams that are closed, full, or that nobody reads: results are written all the same.</summary>
public sealed class BrokenStreamTests
{
    [Theory]
    [InlineData("2>&-", ExitCode.Success)]
    [InlineData(">&-", ExitCode.Output)]
    [InlineData("| true", ExitCode.Success)]
    [InlineData("2>&1 >/dev/null | true", ExitCode.Success)]
    [InlineData(">/dev/full", ExitCode.Output)]
    public async Task Results_are_written(string redirection, int exitCode)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TemporaryFolder temporary = new();
        string screen = Goldens.Path("bad_inputs", "good.h5ad");
        ToolRun run = await Shell(
            temporary, redirection, "run", "-ap", screen, "-ar", screen, "--profile", "minimal", "-o", temporary.At("out"));
        run.Exited(exitCode);
        Assert.Superset(
            new HashSet<string?> { "agg_results.csv", "pred_de.csv", "real_de.csv", "results.csv" },
            Directory.EnumerateFiles(temporary.At("out")).Select(Path.GetFileName).ToHashSet());
        Assert.Equal(exitCode == ExitCode.Output, run.Errors.Contains("error: Standard output could not be written: ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">&-", "metrics", ExitCode.Output)]
    [InlineData(">/dev/full", "metrics", ExitCode.Output)]
    [InlineData(">/dev/full", "--help", ExitCode.Output)]
    [InlineData("2>&-", "metrics nope", ExitCode.CommandLine)]
    [InlineData("| head -n 1", "metrics", ExitCode.Success)]
    public async Task Nothing_aborts(string redirection, string line, int exitCode)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TemporaryFolder temporary = new();
        ToolRun run = await Shell(temporary, redirection, line.Split(' '));
        run.Exited(exitCode);
        Assert.Equal(exitCode == ExitCode.Output ? 1 : 0, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // The exit code of the tool, not of what it writes to.
    private static async Task<ToolRun> Shell(TemporaryFolder temporary, string redirection, params string[] args)
    {
        string tool = Path.Combine(Path.GetDirectoryName(typeof(Tool).Assembly.Location)!, "celleval.dll");
        string host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        ProcessStartInfo start = new("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-c", $"{{ \"$@\"; echo $? >'{temporary.At("code")}'; }} {redirection}", "sh", host, "exec", tool, .. args])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        int code = int.Parse(await File.ReadAllTextAsync(temporary.At("code")), System.Globalization.CultureInfo.InvariantCulture);
        return new ToolRun(code, await output, await errors);
    }
}
