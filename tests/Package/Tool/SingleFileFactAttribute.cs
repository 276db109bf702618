namespace CellEval.Package.Tests;

/// <summary>
/// A test on the tool as a single file for this machine: skipped, with the reason, where NuGet has no runtime to put into it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SingleFileFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(() => Missing().GetAwaiter().GetResult());

    /// <summary>Skips the test where the runtime cannot be restored.</summary>
    public SingleFileFactAttribute() => Skip = Reason.Value;

    private static async Task<string?> Missing()
    {
        if (Directory.Exists(Path.Combine(Build.PackageRoot, $"microsoft.netcore.app.runtime.{Build.RuntimeIdentifier}")))
            return null;
        ProgramRun restore = await ProgramRun.Dotnet(RepositoryRoot.Path, ["restore", .. SingleFile.Arguments]);
        return restore.ExitCode == 0 ? null : $"The runtime for {Build.RuntimeIdentifier} cannot be restored: {restore.Output}";
    }
}
