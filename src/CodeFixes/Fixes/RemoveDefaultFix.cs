using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0002: takes the default value from a service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveDefaultFix() : RuleFix("CELL0002")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node is not ParameterSyntax { Default: not null, Parent: ParameterListSyntax list } parameter
            || (model.GetDeclaredSymbol(parameter) as IParameterSymbol)?.Type.TypeKind != TypeKind.Interface
            || list.Parameters.TakeWhile(before => before != parameter).Any(before => before.Default is not null))
        {
            yield break;
        }

        var edited = parameter.WithDefault(null).WithIdentifier(parameter.Identifier.WithTrailingTrivia());
        yield return RuleEdit.Replace("Remove the default value", parameter, edited);
    }
}
