using System.Composition;
using System.Text;
using CellEval.CodeFixes.Editing;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0015, CELL0022: spells a name in small letters, digits and underscores.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SpellNameFix() : RuleFix("CELL0015", "CELL0022")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        var literal = node.Around<AttributeArgumentSyntax>()?.Expression as LiteralExpressionSyntax;
        if (literal?.IsKind(SyntaxKind.StringLiteralExpression) != true)
            yield break;
        var name = Spell(literal.Token.ValueText);
        if (name != literal.Token.ValueText && NameTemplate.IsName(NameTemplate.DeclarationName(name)))
            yield return RuleEdit.Replace($"Spell it \"{name}\"", literal, Nodes.Text(name));
    }

    // Placeholders name parameters and stay as they are.
    private static string Spell(string text)
    {
        var spelt = new StringBuilder();
        while (text.IndexOf('{') is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            spelt.Append(SpellPart(text.Substring(0, open))).Append(text, open, close - open + 1);
            text = text.Substring(close + 1);
        }

        return spelt.Append(SpellPart(text)).ToString().TrimStart('_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    private static string SpellPart(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in SnakeCase.From(text))
        {
            var isAllowed = c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
            if (isAllowed && !(c == '_' && letters.Length > 0 && letters[letters.Length - 1] == '_'))
                letters.Append(c);
            else if (!isAllowed && (letters.Length == 0 || letters[letters.Length - 1] != '_'))
                letters.Append('_');
        }

        return letters.ToString();
    }
}
