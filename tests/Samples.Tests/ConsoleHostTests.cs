using System.Diagnostics;
using System.Reflection;

namespace CellEval.Samples.Tests;

public sealed class ConsoleHostTests
{
    [Fact]
    public async Task Tables_in_memory_are_evaluated_with_the_metric_of_the_program()
    {
        var (code, output, progress) = await RunAsync();
        Assert.Equal(0, code);
        Assert.Equal("0.5", Cell(output, "STAT1", "significant_share"));
        Assert.Equal("1.0", Cell(output, "MYC", "significant_share"));
        Assert.Contains("computing metrics: 100 %", progress, StringComparison.Ordinal);
        Assert.Contains("significant_share: done", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_in_files_are_evaluated_and_a_wrong_one_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("celleval-samples-");
        try
        {
            var (real, pred) = (Path.Combine(folder.FullName, "real.csv"), Path.Combine(folder.FullName, "pred.csv"));
            await File.WriteAllTextAsync(real, Tables.Real);
            await File.WriteAllTextAsync(pred, Tables.Pred);
            var (code, output, _) = await RunAsync(real, pred);
            Assert.Equal(0, code);
            Assert.Equal("0.5", Cell(output, "A", "significant_share"));

            await File.WriteAllTextAsync(pred, "target,feature\n");
            var refused = await RunAsync(real, pred);
            Assert.Equal(2, refused.Code);
            Assert.Contains("log2_fold_change", refused.Errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Cell(string table, string perturbation, string column)
    {
        var lines = table.Split('\n').Select(line => line.TrimEnd('\r').Split(',')).ToArray();
        return lines.Single(line => line[0] == perturbation)[Array.IndexOf(lines[0], column)];
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        var program = typeof(ConsoleHostTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ConsoleHost").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
