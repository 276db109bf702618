using System.Diagnostics;
using System.Text.RegularExpressions;
using CellEval.Jobs.Simulation;

namespace CellEval.Docs.Tests;

/// <summary>
/// Runs the shell blocks of one page, one after another, each from the same folder, which holds what readers are said to have: a
/// pair of screens, and plugins.
/// </summary>
internal sealed partial class PageShell : IDisposable
{
    // Where it was built: beside the tests, other assemblies are in its way.
    private static readonly string Tool = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory,
        "..", "..", "CellEval.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "celleval.dll"));

    // In a checkout `dotnet run` is the tool; `dotnet test` is what runs this.
    private static readonly string Functions = $$"""
        exec 2>&1
        celleval() { command dotnet '{{Tool}}' "$@"; }
        dotnet() {
          case "$1" in
            run) while [ "$1" != -- ]; do shift; done; shift; celleval "$@" ;;
            test) ;;
            *) command dotnet "$@" ;;
          esac
        }
        """;

    private readonly PluginFolder _folder = new();

    public PageShell()
    {
        ScreenPairSimulation.Write(new ScreenPairSimulationOptions(), _folder.At("real.h5ad"), _folder.At("pred.h5ad"));
        _folder.Compile("My.Metrics/My.Metrics", PluginSources.OneMetric("my_metric"));
        _folder.Compile("Acme.Baselines", PluginSources.Strategies);
    }

    /// <summary>Writes a file that the page shows.</summary>
    public void Write(string name, string text) => File.WriteAllText(_folder.At(name), text);

    /// <summary>Runs a block, which must end with 0.</summary>
    /// <returns>Its commands, and what they said; times are taken out.</returns>
    public async Task<string> RunAsync(CodeBlock block)
    {
        var start = new ProcessStartInfo("bash", ["-ec", $"{Functions}\n{block.Text}"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{block} ended with {process.ExitCode}.\n{output}");
        var commands = string.Concat(block.Text.TrimEnd().Split('\n').Select(line => $"$ {line}".TrimEnd() + "\n"));
        return commands + Times().Replace(output.Replace(_folder.Path, "FOLDER", StringComparison.Ordinal), "(TIME)");
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"\(\d+\.\d s\)")]
    private static partial Regex Times();
}
