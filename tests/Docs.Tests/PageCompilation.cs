using System.Collections.Immutable;
using CellEval.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Docs.Tests;

/// <summary>
/// A project of a page, compiled with what the generator makes of it, and what compiler and analyzers say.
/// </summary>
internal sealed class PageCompilation
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Preview, DocumentationMode.Diagnose, preprocessorSymbols: ["NET"]);

    // All that these tests can load: the framework, every project of ours, and their packages.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(MetricGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private PageCompilation(PageProject project, Compilation output, IReadOnlyList<Diagnostic> diagnostics)
    {
        Project = project;
        Output = output;
        Diagnostics = diagnostics;
    }

    public PageProject Project { get; }

    public Compilation Output { get; }

    /// <summary>Gets errors and warnings; that something has no doc comment is none here.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Compiles all projects of a page; a program references the page's libraries.</summary>
    public static async Task<IReadOnlyList<PageCompilation>> OfAsync(DocsPage page)
    {
        var done = new List<PageCompilation>();
        foreach (var project in PageProject.Of(page))
        {
            IEnumerable<MetadataReference> libraries = project.IsAlone
                ? []
                : done.Where(other => !other.Project.IsAlone && !other.Project.IsProgramBlock)
                    .Select(other => other.Output.ToMetadataReference());
            done.Add(await OfAsync(project, project.Compile(page, [.. References, .. libraries])));
        }

        return done;
    }

    private static async Task<PageCompilation> OfAsync(PageProject project, CSharpCompilation compilation)
    {
        var generators = typeof(MetricGenerator).Assembly.GetTypes()
            .Where(type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var said = await output.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return new PageCompilation(
            project,
            output,
            [
                .. output.GetDiagnostics().Concat(said)
                    .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"),
            ]);
    }
}
