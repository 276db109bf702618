using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Editing;

/// <summary>Puts parameters into lists.</summary>
internal static class Parameters
{
    /// <summary>Inserts a parameter, with the blanks that stand before its neighbours.</summary>
    public static ParameterListSyntax Insert(this ParameterListSyntax list, int index, string type, string name)
    {
        var parameters = list.Parameters.Select(parameter => parameter.ToString()).ToList();
        parameters.Insert(index, $"{type} {name}");

        // A list over several lines keeps one parameter a line.
        var first = list.Parameters.FirstOrDefault();
        var lineEnd = list.OpenParenToken.TrailingTrivia.FirstOrDefault(part => part.IsKind(SyntaxKind.EndOfLineTrivia));
        if (first is null || lineEnd.IsKind(SyntaxKind.None))
            return With(list, SyntaxFactory.ParseParameterList($"({string.Join(", ", parameters)})"));
        var indent = first.GetLeadingTrivia().ToFullString();
        var lines = string.Join(",", parameters.Select(parameter => $"{lineEnd}{indent}{parameter}"));
        return With(list, SyntaxFactory.ParseParameterList($"({lines})"));
    }

    private static ParameterListSyntax With(ParameterListSyntax old, ParameterListSyntax edited) =>
        edited.WithLeadingTrivia(old.GetLeadingTrivia()).WithTrailingTrivia(old.GetTrailingTrivia());
}
