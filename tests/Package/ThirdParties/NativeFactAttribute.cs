namespace CellEval.Package.Tests;

/// <summary>
/// A test on a host as native code: skipped, with the reason, where NuGet has no compiler for it or the machine has no linker.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    /// <summary>The project that is published.</summary>
    internal const string Host = "Acme.GeneratedHost";

    /// <summary>Skips the test where something is missing.</summary>
    public NativeFactAttribute() => Skip = Missing().GetAwaiter().GetResult();

    /// <summary>What the SDK is told, to restore or to publish.</summary>
    internal static IReadOnlyList<string> Arguments { get; } = ["--runtime", Build.RuntimeIdentifier, "-p:PublishAot=true"];

    private static async Task<string?> Missing()
    {
        string[] linkers = OperatingSystem.IsWindows() ? [] : ["clang", "gcc"];
        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (linkers.Length > 0 && !folders.Any(folder => linkers.Any(linker => File.Exists(Path.Combine(folder, linker)))))
            return "Neither clang nor gcc is there to link native code.";
        if (Directory.Exists(Path.Combine(Build.PackageRoot, $"runtime.{Build.RuntimeIdentifier}.microsoft.dotnet.ilcompiler")))
            return null;
        ProgramRun restore = await ProgramRun.Dotnet(
            RepositoryRoot.Path,
            ["restore", Path.Combine("tests", "Plugins", Host), .. Arguments, "--artifacts-path", Path.Combine(Build.ArtifactsPath, "native")]);
        return restore.ExitCode == 0 ? null : $"The compiler of native code cannot be restored: {restore.Output}";
    }
}
