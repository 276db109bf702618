using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0013, CELL0014, CELL0016: removes a value that cannot stand in K, [Sweep] or FormerNames.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveItemFix() : RuleFix("CELL0013", "CELL0014", "CELL0016")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        // The last value is not removed: a sweep over nothing is as wrong.
        var item = node.AncestorsAndSelf().FirstOrDefault(candidate => candidate.Parent switch
        {
            CollectionExpressionSyntax items => items.Elements.Count > 1 || IsFormerNames(items),
            InitializerExpressionSyntax items => items.Expressions.Count > 1,
            AttributeArgumentListSyntax { Parent: AttributeSyntax sweep } items => sweep.Is("Sweep") && items.Arguments.Count > 1,
            _ => false,
        });
        if (item is not null)
            yield return RuleEdit.Remove($"Remove {item}", item);
    }

    private static bool IsFormerNames(SyntaxNode items) =>
        items.Parent is AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: "FormerNames" };
}
