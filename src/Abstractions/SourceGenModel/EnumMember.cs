using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A member of an option's enum. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record EnumMember
{
    /// <summary>Gets the name in snake case.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the member, boxed.</summary>
    public required object Value { get; init; }
}
