using System.Diagnostics;

namespace CellEval.Cli.Tests;

/// <summary>Ctrl-C and a friendly kill: the process ends soon, says so, and leaves nothing unfinished.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("INT", "simulating")]
    [InlineData("TERM", "simulating")]
    [InlineData("INT", "reading cells")]
    [InlineData("INT", "differential expression")]
    [InlineData("TERM", "computing metrics")]
    public async Task The_demo_ends_within_two_seconds(string signal, string stage)
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFolder temporary = new();
        using Process process = ToolProcess.Start(temporary.Path, [], "demo", "-o", temporary.At("out"), "--num-threads", "1");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = "";
        while (!errors.Contains(stage, StringComparison.Ordinal) && await process.StandardError.ReadLineAsync() is { } line)
            errors += line + "\n";

        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        Stopwatch watch = Stopwatch.StartNew();
        errors += await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        new ToolRun(process.ExitCode, await output, errors).Exited(ExitCode.Interrupted);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        Assert.EndsWith("error: Interrupted: no results were written.\n", errors, StringComparison.Ordinal);

        // The screens are whole and are kept, or there is nothing.
        string[] left = [.. Directory.EnumerateFiles(temporary.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order()];
        Assert.Equal(stage == "simulating" ? [] : ["simulated_pred.h5ad", "simulated_real.h5ad"], left);
    }
}
