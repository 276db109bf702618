using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.CodeFixes.Editing;

/// <summary>Finds and makes the nodes that several fixes edit.</summary>
internal static class Nodes
{
    public static T? Around<T>(this SyntaxNode node)
        where T : SyntaxNode => node.FirstAncestorOrSelf<T>();

    /// <summary>Gets the attribute of a declaration by its name in source, with or without its ending.</summary>
    public static AttributeSyntax? Find(this SyntaxList<AttributeListSyntax> lists, string name) => lists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Is(name));

    public static bool Is(this AttributeSyntax attribute, string name)
    {
        var last = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return last == name || last == name + "Attribute";
    }

    public static AttributeArgumentSyntax? Argument(this AttributeSyntax attribute, string property) =>
        attribute.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);

    /// <summary>Removes an attribute, with its brackets where it is alone in them.</summary>
    public static RuleEdit Removal(this AttributeSyntax attribute, string title, string key = "")
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
            return RuleEdit.Remove(title, attribute, key);
        return new RuleEdit(
            title,
            root =>
            {
                // What stands before the brackets belongs to the declaration.
                var owner = list.Parent!;
                var leading = list.GetLeadingTrivia();
                var isFirst = owner.GetFirstToken() == list.GetFirstToken();
                var edited = owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
                return root.ReplaceNode(owner, isFirst ? edited.WithLeadingTrivia(leading) : edited);
            },
            key);
    }

    public static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>Gets what modifiers stand for after others are taken out and some put first.</summary>
    public static SyntaxTokenList With(this SyntaxTokenList modifiers, SyntaxKind first, params SyntaxKind[] without)
    {
        var token = SyntaxFactory.Token(first).WithTrailingTrivia(SyntaxFactory.Space);
        return [token, .. modifiers.Where(modifier => !without.Contains(modifier.Kind()) && !modifier.IsKind(first))
            .Select(modifier => modifier.WithLeadingTrivia())];
    }
}
