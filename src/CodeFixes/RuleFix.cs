using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CellEval.CodeFixes;

/// <summary>A fix that replaces nodes of one document, for one place or for all at once.</summary>
public abstract class RuleFix : CodeFixProvider
{
    private protected RuleFix(params string[] rules) => FixableDiagnosticIds = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        foreach (var edit in Edits(node, model))
        {
            var fixedDocument = context.Document.WithSyntaxRoot(edit.Apply(root));
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, _ => Task.FromResult(fixedDocument), GetType().Name + edit.Key),
                context.Diagnostics);
        }
    }

    /// <summary>Lists the edits that are possible at the squiggled node; none where none is mechanical.</summary>
    private protected abstract IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model);
}
