using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0002, CELL0003: makes a float a double.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseDoubleFix() : RuleFix("CELL0002", "CELL0003")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        var type = node is ParameterSyntax parameter ? parameter.Type : node as TypeSyntax;
        var inner = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        if (inner is not PredefinedTypeSyntax predefined || !predefined.Keyword.IsKind(SyntaxKind.FloatKeyword))
            yield break;
        var keyword = SyntaxFactory.Token(SyntaxKind.DoubleKeyword).WithTriviaFrom(predefined.Keyword);
        yield return RuleEdit.Replace("Use double", predefined, SyntaxFactory.PredefinedType(keyword));
    }
}
