using System.Xml.Linq;

namespace CellEval.Architecture.Tests;

/// <summary>A project under <c>src</c>: what its file says, and where its assembly lies.</summary>
internal sealed record SourceProject(string Name, string File)
{
    private const string Prefix = "CellEval.";

    public static IReadOnlyList<SourceProject> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => new SourceProject(Path.GetFileNameWithoutExtension(file)[Prefix.Length..], file))
            .OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    /// <summary>The assembly beside the tests, which reference every project.</summary>
    public string Assembly => Path.Combine(AppContext.BaseDirectory, $"{AssemblyName(Name)}.dll");

    /// <summary>The projects of ours that this one compiles against; an analyzer is none of them.</summary>
    public IEnumerable<string> References => XDocument.Load(File).Descendants("ProjectReference")
        .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))[Prefix.Length..]);

    /// <summary>The project that an assembly belongs to, or null when it is none of ours.</summary>
    public static string? OfAssembly(string assembly) => All.FirstOrDefault(project => AssemblyName(project.Name) == assembly)?.Name;

    private static string AssemblyName(string project) => project == "Cli" ? "celleval" : Prefix + project;
}
