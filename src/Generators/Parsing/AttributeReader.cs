using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.Generators.Parsing;

/// <summary>Reads attributes, whatever is wrong with them, and finds their arguments in the source.</summary>
internal static class AttributeReader
{
    public static TypedConstant? Argument(this AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[position] : null;

    public static TypedConstant? Argument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }

    public static string? Text(this AttributeData attribute, int position) =>
        attribute.Argument(position)?.Scalar() as string;

    public static string Text(this AttributeData attribute, string name) =>
        attribute.Argument(name)?.Scalar() as string ?? "";

    public static T Value<T>(this AttributeData attribute, string name, T fallback)
        where T : struct => attribute.Argument(name)?.Scalar() is T value ? value : fallback;

    /// <summary>Gets the items of an array; none where there is no array.</summary>
    public static ImmutableArray<TypedConstant> Items(this AttributeData attribute, string name) =>
        Items(attribute.Argument(name));

    /// <inheritdoc cref="Items(AttributeData, string)"/>
    public static ImmutableArray<TypedConstant> Items(this AttributeData attribute, int position) =>
        Items(attribute.Argument(position));

    /// <summary>Gets a value that is not an array; null where there is none.</summary>
    public static object? Scalar(this TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum or TypedConstantKind.Type
            ? constant.Value
            : null;

    /// <summary>Whether an argument that is an enum's value is that of a member; true where there is no such argument.</summary>
    public static bool IsMember(this AttributeData attribute, string name) =>
        attribute.Argument(name) is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } argument
        || ConstantReader.Fields(type).Any(field => Equals(field.ConstantValue, argument.Value));

    public static Location Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } syntax
            ? syntax.SyntaxTree.GetLocation(syntax.Span)
            : Microsoft.CodeAnalysis.Location.None;

    /// <summary>Finds the name that is the first argument of our attributes.</summary>
    public static Location NameLocation(this AttributeData attribute) => attribute.Location(0, "name");

    /// <summary>Finds a constructor argument; the whole attribute where it is not written.</summary>
    public static Location Location(this AttributeData attribute, int position, string parameter)
    {
        var arguments = attribute.ArgumentSyntaxes();
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
        if (named is not null)
            return named.GetLocation();
        var positional = arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null);
        return positional.ElementAtOrDefault(position)?.GetLocation() ?? attribute.Location();
    }

    /// <summary>Finds a named argument; the whole attribute where it is not written.</summary>
    public static Location Location(this AttributeData attribute, string name) =>
        attribute.ArgumentSyntaxes()
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? attribute.Location();

    /// <summary>Finds an item of an array that a named argument gives; the argument where it is not written out.</summary>
    public static Location ItemLocation(this AttributeData attribute, string name, int index)
    {
        var argument = attribute.ArgumentSyntaxes()
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        var items = argument is null ? [] : ItemSyntaxes(argument.Expression);
        return items.Count == attribute.Items(name).Length ? items[index].GetLocation() : attribute.Location(name);
    }

    /// <summary>Finds an item of the array that is the first argument; the attribute where it is not written out.</summary>
    public static Location ItemLocation(this AttributeData attribute, int index)
    {
        var arguments = attribute.ArgumentSyntaxes();
        var length = attribute.Items(0).Length;
        var items = arguments.Count == 1 && ItemSyntaxes(arguments[0].Expression) is { Count: > 0 } written
            ? written
            : [.. arguments];
        return items.Count == length ? items[index].GetLocation() : attribute.Location();
    }

    // Items that are spread are not written out.
    private static IReadOnlyList<SyntaxNode> ItemSyntaxes(ExpressionSyntax array) => array switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(item => item is ExpressionElementSyntax) =>
            collection.Elements,
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax implicitArray => implicitArray.Initializer.Expressions,
        _ => [],
    };

    private static ImmutableArray<TypedConstant> Items(TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    private static SeparatedSyntaxList<AttributeArgumentSyntax> ArgumentSyntaxes(this AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? default;
}
