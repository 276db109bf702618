using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>One variant of a metric: a value for each swept parameter. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VariantDeclaration
{
    /// <summary>Gets the variant's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the values of the swept parameters, in their order; strategies by name.</summary>
    public IReadOnlyList<object?> SweptValues { get; init; } = [];

    /// <summary>Gets the names of the columns that it writes.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
}
