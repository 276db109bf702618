using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0006: sets a metric's version to 1.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SetVersionFix() : RuleFix("CELL0006")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node.Around<AttributeArgumentSyntax>() is { } argument)
            yield return RuleEdit.Replace("Set the version to 1", argument.Expression, SyntaxFactory.ParseExpression("1"));
    }
}
