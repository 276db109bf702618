using System.Diagnostics;

namespace CellEval.Templates.Tests;

/// <summary>An empty folder outside the repository, with a template hive of its own, and <c>dotnet</c> in it.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("celleval-template-");

    public TemplateFolder() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(_root.FullName, "solution");

    public string Hive => System.IO.Path.Combine(_root.FullName, "hive");

    /// <summary>Runs a command, which must end with 0.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test runner's own build set is no concern of the new solution.
        string[] inherited = [.. start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (var name in inherited)
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var text = await output + await errors;
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{text}");
        return text;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
