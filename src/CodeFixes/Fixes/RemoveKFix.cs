using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0010: removes K from a metric that takes no <c>k</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveKFix() : RuleFix("CELL0010")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        var hasK = node.Around<MethodDeclarationSyntax>()?.ParameterList.Parameters
            .Any(parameter => parameter.Identifier.ValueText is "k" or "K");
        if (hasK == false && node.Around<AttributeArgumentSyntax>() is { } argument)
            yield return RuleEdit.Remove("Remove K", argument);
    }
}
