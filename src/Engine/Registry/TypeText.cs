namespace CellEval.Engine;

/// <summary>Spells types as C# does: <c>Acme.ILookup&lt;string, int&gt;</c>.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    /// <summary>The name alone.</summary>
    public static string Of(Type type) => Spell(type, isFull: false);

    /// <summary>The name with its namespace and the types around it, which may be all that two types differ in.</summary>
    public static string FullOf(Type type) => Spell(type, isFull: true);

    private static string Spell(Type type, bool isFull)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Spell(type.GetElementType()!, isFull)}[{new string(',', type.GetArrayRank() - 1)}]";
        var start = isFull && type.Namespace is { Length: > 0 } space ? space + "." : "";
        return start + Name(type, type.GetGenericArguments(), isFull);
    }

    // Of a nested type reflection lists the arguments of the outer ones first.
    private static string Name(Type type, Type[] arguments, bool isFull)
    {
        var outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var start = isFull && type.DeclaringType is { } declaring ? Name(declaring, arguments[..outer], isFull) + "." : "";
        var name = start + type.Name.Split('`')[0];
        return arguments.Length == outer ? name : $"{name}<{string.Join(", ", arguments[outer..].Select(argument => Spell(argument, isFull)))}>";
    }
}
