namespace CellEval.Package.Tests;

/// <summary>The tool as one file that needs no .NET, published once for each kind of machine.</summary>
internal static class SingleFile
{
    /// <summary>Builds of its own, so that no file is written that another test or build reads; kept for the next run.</summary>
    public static string ArtifactsPath { get; } = Path.Combine(Build.ArtifactsPath, "single-file");

    /// <summary>What the SDK is told, to restore or to publish.</summary>
    /// <param name="runtime">The runtime identifier: <c>linux-x64</c>.</param>
    public static string[] Arguments(string runtime) =>
    [
        Path.Combine("src", "Cli"),
        "-p:PublishProfile=SingleFile",

        // Compiling ahead takes a minute and changes the start alone.
        "-p:PublishReadyToRun=false",
        "--runtime",
        runtime,
        "--artifacts-path",
        ArtifactsPath,
    ];

    /// <summary>The folder that the tool is published to; published where it is not yet.</summary>
    public static async Task<string> Folder(PackedPackages packages, string runtime)
    {
        string folder = packages.At("single-file", runtime);
        if (!Directory.Exists(folder))
        {
            (await ProgramRun.Dotnet(
                RepositoryRoot.Path,
                ["publish", .. Arguments(runtime), "-nodeReuse:false", $"-p:PublishDir={folder}{Path.DirectorySeparatorChar}"])).Succeeded();
        }

        return folder;
    }

    /// <summary>The program for this machine.</summary>
    public static async Task<string> Program(PackedPackages packages) =>
        Path.Combine(await Folder(packages, Build.RuntimeIdentifier), GoldenTool.FileName);
}
