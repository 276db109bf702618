using System.Composition;
using CellEval.CodeFixes.Editing;
using CellEval.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0021: declares the profile that a metric names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclareProfileFix() : RuleFix("CELL0021")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node.Around<AttributeArgumentSyntax>()?.Expression is not { } expression
            || model.GetConstantValue(expression).Value is not string profile
            || !NameTemplate.IsName(profile)
            || BuiltInProfiles.Has(profile))
        {
            yield break;
        }

        var declaration = $"[assembly: CellEval.MetricProfile(\"{profile}\")]\n";
        yield return new RuleEdit(
            $"Declare the profile \"{profile}\"",
            root =>
            {
                var unit = (CompilationUnitSyntax)root;
                var parsed = SyntaxFactory.ParseCompilationUnit(declaration).AttributeLists;
                return unit.WithAttributeLists(unit.AttributeLists.AddRange(parsed));
            },
            profile);
    }
}
