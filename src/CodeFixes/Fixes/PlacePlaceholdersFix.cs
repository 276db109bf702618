using System.Composition;
using CellEval.CodeFixes.Editing;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0017: gives a metric's name one placeholder for each swept parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PlacePlaceholdersFix() : RuleFix("CELL0017")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node.Around<MethodDeclarationSyntax>() is not { ParameterList: var list }
            || node.Around<AttributeArgumentSyntax>()?.Expression is not LiteralExpressionSyntax literal
            || !literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            yield break;
        }

        string[] swept =
        [
            .. list.Parameters
                .Where(parameter => parameter.AttributeLists.Find("Sweep") is not null)
                .Select(parameter => SnakeCase.From(parameter.Identifier.ValueText)),
        ];
        var old = literal.Token.ValueText;
        var found = NameTemplate.Placeholders(old);
        var isInOrder = found.All(swept.Contains) && found.Distinct().Count() == found.Count;
        var start = isInOrder ? old : NameTemplate.DeclarationName(old);
        var missing = isInOrder ? swept.Except(found) : swept;
        var name = start + string.Concat(missing.Select(parameter => $"_{{{parameter}}}"));
        yield return RuleEdit.Replace($"Name it \"{name}\"", literal, Nodes.Text(name));
    }
}
