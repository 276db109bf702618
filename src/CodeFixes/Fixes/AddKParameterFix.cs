using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0010: adds the parameter <c>int? k</c>, or makes the one that is there one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddKParameterFix() : RuleFix("CELL0010")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node.Around<MethodDeclarationSyntax>() is not { ParameterList: var list })
            yield break;
        if (list.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText is "k" or "K") is { } k)
        {
            var type = SyntaxFactory.ParseTypeName("int?").WithTriviaFrom(k.Type!);
            yield return RuleEdit.Replace("Make it int? k", k.Type!, type);
            yield break;
        }

        // Behind the contexts, before whatever is optional.
        var required = list.Parameters.TakeWhile(parameter => parameter.Default is null).ToList();
        var place = required.FindLastIndex(parameter => IsContext(parameter, model)) + 1;
        yield return RuleEdit.Replace("Add the parameter int? k", list, list.Insert(place, "int?", "k"));
    }

    private static bool IsContext(ParameterSyntax parameter, SemanticModel model) =>
        model.GetDeclaredSymbol(parameter)?.Type.GetAttributes()
            .Any(attribute => attribute.AttributeClass?.ToDisplayString() == "CellEval.MetricContextAttribute") == true;
}
