using System.Xml.Linq;
using CellEval.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Templates.Tests;

/// <summary>A solution that the template has made, looked at without building it.</summary>
internal static class NewSolution
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, preprocessorSymbols: ["NET"]);

    // All that these tests can load: the framework, and what stands in for the packages.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Those of the SDK, and those of the projects.
    private const string Usings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        """;

    private const string UsingsOfTests = """
        global using global::CellEval;
        global using global::CellEval.Testing;
        global using global::Xunit;
        """;

    /// <summary>Every path that files name exists, and every project compiles with what the generator adds to it.</summary>
    public static void AssertFits(string name, string folder)
    {
        var solution = Path.Combine(folder, name + ".slnx");
        string[] projects = [.. Named(solution, "Project", "Path")];
        Assert.Equal(3, projects.Length);
        Assert.All(projects.Concat(projects.SelectMany(project => Named(project, "ProjectReference", "Include"))), path => Assert.True(File.Exists(path), path));

        var plugin = Compile(Path.Combine(folder, "src", name), OutputKind.DynamicallyLinkedLibrary, Usings);
        Compile(Path.Combine(folder, "src", name + ".Host"), OutputKind.ConsoleApplication, Usings, plugin);
        Compile(Path.Combine(folder, "tests", name + ".Tests"), OutputKind.DynamicallyLinkedLibrary, Usings + UsingsOfTests, plugin);

        var ids = XDocument.Load(projects.Single(project => project.EndsWith($"{name}.csproj", StringComparison.Ordinal))).Descendants("PackageId");
        Assert.Matches(@"^\w+([.-]\w+)*\z", ids.SingleOrDefault()?.Value ?? name);
    }

    private static IEnumerable<string> Named(string file, string element, string attribute) => XDocument.Load(file)
        .Descendants(element)
        .Select(found => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, found.Attribute(attribute)!.Value)));

    private static CompilationReference Compile(string folder, OutputKind kind, string usings, params MetadataReference[] others)
    {
        var sources = Directory.EnumerateFiles(folder, "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file));
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(folder),
            [CSharpSyntaxTree.ParseText(usings, ParseOptions), .. sources],
            [.. References, .. others],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new MetricGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Assert.DoesNotContain(generated.GetDiagnostics(), found => found.Severity >= DiagnosticSeverity.Warning);
        return generated.ToMetadataReference();
    }
}
