using System.Diagnostics;

namespace CellEval.Templates.Tests;

/// <summary>The template in a hive of its own, and folders outside the repository to use it in.</summary>
public sealed class InstalledTemplate : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("celleval-template-");

    private string Hive => Path.Combine(_root.FullName, "hive");

    /// <summary>Installs the template.</summary>
    public Task InitializeAsync() => DotnetAsync(
        _root.FullName, "new", "install", Path.Combine(RepositoryRoot.Path, "templates", "celleval-metric"), "--debug:custom-hive", Hive);

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a solution, as <c>dotnet new celleval-metric</c> does with these arguments.</summary>
    /// <param name="folder">The name of the folder, which is new.</param>
    /// <param name="arguments">Further arguments.</param>
    /// <returns>The folder.</returns>
    public async Task<string> NewAsync(string folder, params string[] arguments)
    {
        var path = _root.CreateSubdirectory(Path.Combine(Path.GetRandomFileName(), folder)).FullName;
        await DotnetAsync(path, ["new", "celleval-metric", .. arguments, "--debug:custom-hive", Hive]);
        return path;
    }

    /// <summary>Runs a command, which must end with 0.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
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
}
