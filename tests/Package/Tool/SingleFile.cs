namespace CellEval.Package.Tests;

/// <summary>How the tool is published as one file.</summary>
internal static class SingleFile
{
    /// <summary>Builds of its own, so that no file is written that another test or build reads; kept for the next run.</summary>
    public static string ArtifactsPath { get; } = Path.Combine(Build.ArtifactsPath, "single-file");

    public static string[] Arguments { get; } =
    [
        Path.Combine("src", "Cli"),
        "-p:PublishProfile=SingleFile",

        // Compiling ahead takes a minute and changes the start alone.
        "-p:PublishReadyToRun=false",
        "--runtime",
        Build.RuntimeIdentifier,
        "--artifacts-path",
        ArtifactsPath,
    ];
}
