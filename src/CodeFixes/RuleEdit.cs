using Microsoft.CodeAnalysis;

namespace CellEval.CodeFixes;

/// <summary>An edit of a document.</summary>
/// <param name="title">What the editor calls it.</param>
/// <param name="apply">Makes the new root.</param>
/// <param name="key">Tells edits of one fix apart, so that all places get the same.</param>
internal sealed class RuleEdit(string title, Func<SyntaxNode, SyntaxNode> apply, string key = "")
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public SyntaxNode Apply(SyntaxNode root) => apply(root);

    public static RuleEdit Replace(string title, SyntaxNode old, SyntaxNode edited, string key = "") =>
        new(title, root => root.ReplaceNode(old, edited), key);

    public static RuleEdit Remove(string title, SyntaxNode node, string key = "") =>
        new(title, root => root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!, key);
}
