using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>
/// CELL0007, CELL0014, CELL0016, CELL0018, CELL0020, CELL0021, CELL0022, CELL0041: removes an attribute that says what cannot be.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveAttributeFix() :
    RuleFix("CELL0007", "CELL0014", "CELL0016", "CELL0018", "CELL0020", "CELL0021", "CELL0022", "CELL0041")
{
    private static readonly string[] Entries = ["ObsmKey", "Range", "InProfile", "MetricProfile"];

    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node.Around<AttributeSyntax>() is not { } attribute)
            yield break;

        // A sweep is removed as a whole only where the whole of it is wrong.
        if (Entries.Any(attribute.Is) || (node == attribute && attribute.Is("Sweep")))
            yield return attribute.Removal($"Remove [{attribute.Name}]");
    }
}
