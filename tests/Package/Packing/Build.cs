using System.Reflection;

namespace CellEval.Package.Tests;

/// <summary>How the tests, and what they pack, were built.</summary>
internal static class Build
{
    private static readonly Dictionary<string, string?> Metadata = typeof(Build).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    public static string Configuration { get; } = Metadata["Configuration"]!;

    public static string ArtifactsPath { get; } = Metadata["ArtifactsPath"]!;

    /// <summary>NuGet's folder of packages: all that ours depend on was restored into it before the build.</summary>
    public static string PackageRoot { get; } = Metadata["PackageRoot"]!;

    /// <summary>The version that the projects carry.</summary>
    public static string Version { get; } = Metadata["Version"]!;

    /// <summary>This machine's runtime identifier: <c>linux-x64</c>.</summary>
    public static string RuntimeIdentifier { get; } = Metadata["RuntimeIdentifier"]!;

    /// <summary>The ids of the library packages: every folder of <c>src</c> but those of the compiler and the tool.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name is not ("CellEval.Generators" or "CellEval.CodeFixes" or "CellEval.Cli"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The id of the tool's package.</summary>
    public const string Tool = "CellEval.Tool";

    /// <summary>The id of the package with the templates; it holds no assembly, and so no symbols.</summary>
    public const string Templates = "CellEval.Templates";
}
