using System.Collections.Immutable;
using CellEval.Generators.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CellEval.CodeFixes.Tests;

/// <summary>A document of a metric author in a workspace, and what the fixes make of it.</summary>
internal sealed class FixRun : IDisposable
{
    public static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _document;

    public FixRun(string source)
    {
        var compilation = MetricCompilation.Create(source);
        var project = _workspace.CurrentSolution
            .AddProject("Acme.Scores", "Acme.Scores", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(MetricCompilation.ParseOptions)
            .WithMetadataReferences(compilation.References);
        var document = project.AddDocument("Metrics.cs", source, filePath: "Metrics.cs");
        _document = document.Id;
        Assert.True(_workspace.TryApplyChanges(document.Project.Solution));
    }

    public Document Document => _workspace.CurrentSolution.GetDocument(_document)!;

    public void Dispose() => _workspace.Dispose();

    public async Task<IReadOnlyList<Diagnostic>> Report() =>
        await RuleCheck.Report((await Document.Project.GetCompilationAsync())!);

    /// <summary>Lists what is offered for a diagnostic, each with the fix that offers it.</summary>
    public async Task<IReadOnlyList<(CodeFixProvider Fix, CodeAction Action)>> Offers(Diagnostic diagnostic)
    {
        var offers = new List<(CodeFixProvider, CodeAction)>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(
                Document, diagnostic, (action, _) => offers.Add((fix, action)), CancellationToken.None);
            await fix.RegisterCodeFixesAsync(context);
        }

        return offers;
    }

    /// <summary>Applies an offer to its own place.</summary>
    public async Task<string> Apply(CodeAction action)
    {
        var change = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        return (await change.ChangedSolution.GetDocument(_document)!.GetTextAsync()).ToString();
    }

    /// <summary>Applies an offer to all places of the document that report the same.</summary>
    public async Task<string> ApplyToAll(CodeFixProvider fix, CodeAction action, string rule)
    {
        var context = new FixAllContext(
            Document, fix, FixAllScope.Document, action.EquivalenceKey!, [rule], new Reported(this), CancellationToken.None);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await Apply(all!);
    }

    private sealed class Reported(FixRun run) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => await run.Report();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => await run.Report();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
