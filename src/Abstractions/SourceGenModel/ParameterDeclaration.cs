using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A swept parameter or an option. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterDeclaration
{
    /// <summary>Gets the name in snake case.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the type of its values.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>Gets whether null is a value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets whether each declared variant fixes a value of its own.</summary>
    public bool IsSwept { get; init; }

    /// <summary>Gets whether it names an embedding of both screens.</summary>
    public bool IsObsmKey { get; init; }

    /// <summary>Gets what the values mean.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets the numbers that it takes; null is all of its type.</summary>
    public ParameterRange? Range { get; init; }

    /// <summary>Gets an option's default; boxed as the parameter's own type.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>Gets the members of an enum, in declaration order.</summary>
    public IReadOnlyList<EnumMember> Members { get; init; } = [];

    /// <summary>Gets the interface of a strategy.</summary>
    public Type? StrategyType { get; init; }
}
