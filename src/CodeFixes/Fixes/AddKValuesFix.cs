using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0011, CELL0012: gives K the values that CellEval's own metrics have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddKValuesFix() : RuleFix("CELL0011", "CELL0012")
{
    private const string Values = "[null, 50, 100, 200, 500]";

    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        var metric = node.Around<MethodDeclarationSyntax>()?.AttributeLists.Find("Metric");
        if (metric?.ArgumentList is not { Arguments.Count: > 0 } list)
            yield break;
        var title = $"Set K = {Values}";
        if (metric.Argument("K") is { } k)
        {
            yield return RuleEdit.Replace(title, k.Expression, SyntaxFactory.ParseExpression(Values));
            yield break;
        }

        var argument = SyntaxFactory.ParseAttributeArgumentList($"(K = {Values})")!.Arguments[0]
            .WithLeadingTrivia(SyntaxFactory.Space);
        yield return RuleEdit.Replace(title, list, list.WithArguments(list.Arguments.Insert(1, argument)));
    }
}
