namespace CellEval.Package.Tests;

/// <summary>
/// A test on the tool as a single file: skipped, with the reason, where NuGet has no runtime to put into it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SingleFileFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the runtime cannot be restored.</summary>
    /// <param name="runtime">The runtime identifier; this machine's where none is given.</param>
    public SingleFileFactAttribute(string? runtime = null) => Skip = Missing(runtime ?? Build.RuntimeIdentifier).GetAwaiter().GetResult();

    private static async Task<string?> Missing(string runtime)
    {
        if (Directory.Exists(Path.Combine(Build.PackageRoot, $"microsoft.netcore.app.runtime.{runtime}")))
            return null;
        ProgramRun restore = await ProgramRun.Dotnet(RepositoryRoot.Path, ["restore", .. SingleFile.Arguments(runtime)]);
        return restore.ExitCode == 0 ? null : $"The runtime for {runtime} cannot be restored: {restore.Output}";
    }
}
