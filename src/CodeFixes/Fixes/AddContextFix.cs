using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0004: adds a context as the first parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddContextFix() : RuleFix("CELL0004")
{
    private static readonly (string Type, string Name)[] Contexts = [("DeContext", "de"), ("ScreenPair", "pair")];

    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node is not MethodDeclarationSyntax { ParameterList: var list })
            yield break;
        foreach (var (type, name) in Contexts.Where(context => IsFree(list, context.Name)))
        {
            var written = model.Compilation.GetTypeByMetadataName("CellEval." + type)?
                .ToMinimalDisplayString(model, list.SpanStart);
            if (written is null)
                continue;
            yield return RuleEdit.Replace($"Add the parameter {written} {name}", list, list.Insert(0, written, name), type);
        }
    }

    private static bool IsFree(ParameterListSyntax list, string name) =>
        list.Parameters.All(parameter => parameter.Identifier.ValueText != name);
}
