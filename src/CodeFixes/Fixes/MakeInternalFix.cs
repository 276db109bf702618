using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0001, CELL0008, CELL0030: makes what generated code cannot see, and the types around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeInternalFix() : RuleFix("CELL0001", "CELL0008", "CELL0030")
{
    private static readonly SyntaxKind[] Hiding =
        [SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.FileKeyword];

    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node is not (MethodDeclarationSyntax or BaseTypeDeclarationSyntax))
            yield break;
        MemberDeclarationSyntax[] hidden =
        [
            .. node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(member => IsHidden(member, model)),
        ];
        if (hidden.Length == 0 || hidden.Any(member => member.Parent is InterfaceDeclarationSyntax))
            yield break;
        yield return new RuleEdit(
            hidden.Length == 1 && hidden[0] == node ? "Make it internal" : "Make it and the types around it internal",
            root => root.ReplaceNodes(hidden, static (_, member) => Open(member)));
    }

    private static bool IsHidden(MemberDeclarationSyntax member, SemanticModel model) =>
        member is MethodDeclarationSyntax or BaseTypeDeclarationSyntax
        && model.GetDeclaredSymbol(member) is { } symbol
        && (symbol is INamedTypeSymbol { IsFileLocal: true }
            || symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected
                or Accessibility.ProtectedAndInternal);

    private static MemberDeclarationSyntax Open(MemberDeclarationSyntax member)
    {
        // The comment of a declaration stands before its first modifier or its first attribute.
        var leading = member.AttributeLists.Count > 0 ? default : member.GetLeadingTrivia();
        var start = member.AttributeLists.Count > 0
            ? member.AttributeLists.Last().GetLastToken().GetNextToken().LeadingTrivia
            : leading;
        var bare = member.WithModifiers([.. member.Modifiers.Select(modifier => modifier.WithLeadingTrivia())]);
        if (member.Modifiers.Count == 0)
        {
            var first = member.AttributeLists.Count > 0
                ? member.AttributeLists.Last().GetLastToken().GetNextToken()
                : member.GetFirstToken();
            bare = member.ReplaceToken(first, first.WithLeadingTrivia());
        }

        var modifiers = bare.Modifiers.With(SyntaxKind.InternalKeyword, Hiding);
        return bare.WithModifiers(modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(start)));
    }
}
