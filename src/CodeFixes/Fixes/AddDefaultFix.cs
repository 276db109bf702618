using System.Composition;
using CellEval.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Fixes;

/// <summary>CELL0002: gives an option its missing default value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddDefaultFix() : RuleFix("CELL0002")
{
    private protected override IEnumerable<RuleEdit> Edits(SyntaxNode node, SemanticModel model)
    {
        if (node is not ParameterSyntax { Default: null, Modifiers.Count: 0, Parent: ParameterListSyntax list } parameter
            || model.GetDeclaredSymbol(parameter) is not { } symbol
            || DefaultOf(symbol.Type) is not { } value)
        {
            yield break;
        }

        // Whatever follows an optional parameter must be optional too; a token can be.
        var following = list.Parameters.Skip(list.Parameters.IndexOf(parameter) + 1).ToArray();
        if (following.Any(next => next.Default is null && !IsToken(next, model) && !IsOptionWithoutDefault(next, model)))
            yield break;
        ParameterSyntax[] edited = [parameter, .. following.Where(next => next.Default is null && IsToken(next, model))];
        yield return new RuleEdit(
            $"Give it the default value {value}",
            root => root.ReplaceNodes(edited, (old, _) => With(old, old == parameter ? value : "default")),
            value);
    }

    private static ParameterSyntax With(ParameterSyntax parameter, string value) => parameter
        .WithIdentifier(parameter.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
        .WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression(value).WithLeadingTrivia(SyntaxFactory.Space)));

    private static bool IsToken(ParameterSyntax parameter, SemanticModel model) =>
        model.GetDeclaredSymbol(parameter)?.Type.ToDisplayString() == "System.Threading.CancellationToken";

    private static bool IsOptionWithoutDefault(ParameterSyntax parameter, SemanticModel model) =>
        parameter.AttributeLists.Find("Sweep") is null
        && model.GetDeclaredSymbol(parameter) is { Name: not "k" } symbol
        && DefaultOf(symbol.Type) is not null;

    private static string? DefaultOf(ITypeSymbol type) => type switch
    {
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "null",
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => "0",
        { SpecialType: SpecialType.System_Double } => "0.0",
        { SpecialType: SpecialType.System_String, NullableAnnotation: NullableAnnotation.Annotated } => "null",
        { SpecialType: SpecialType.System_String } => "\"\"",
        { TypeKind: TypeKind.Enum } => "default",
        _ => null,
    };
}
