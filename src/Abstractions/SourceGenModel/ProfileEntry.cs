using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A metric's place in a profile. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProfileEntry
{
    /// <summary>Gets the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>Gets the variant.</summary>
    public required string Variant { get; init; }
}
