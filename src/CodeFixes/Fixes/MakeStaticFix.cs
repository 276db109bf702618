using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0001: makes a metric's method static.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeStaticFix() : RuleFix("CELL0001")
{
    private static readonly SyntaxKind[] Preventing =
    [
        SyntaxKind.StaticKeyword,
        SyntaxKind.VirtualKeyword,
        SyntaxKind.OverrideKeyword,
        SyntaxKind.AbstractKeyword,
        SyntaxKind.ReadOnlyKeyword,
    ];

    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax and not InterfaceDeclarationSyntax } method
            || method.Modifiers.Any(modifier => Preventing.Contains(modifier.Kind())))
        {
            yield break;
        }

        // After accessibility, which is first where it is there.
        var at = method.Modifiers.TakeWhile(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())).Count();
        var keyword = SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var next = at < method.Modifiers.Count ? method.Modifiers[at] : method.ReturnType.GetFirstToken();
        var edited = method.ReplaceToken(next, next.WithLeadingTrivia());
        edited = edited.WithModifiers(edited.Modifiers.Insert(at, keyword.WithLeadingTrivia(next.LeadingTrivia)));
        yield return RuleEdit.Replace("Make the method static", method, edited);
    }
}
