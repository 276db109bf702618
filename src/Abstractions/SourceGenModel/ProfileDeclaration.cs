using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A profile that an assembly declares. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProfileDeclaration
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets what the profile is composed of, such as <c>minimal,-mae</c>; empty without.</summary>
    public string From { get; init; } = "";
}
