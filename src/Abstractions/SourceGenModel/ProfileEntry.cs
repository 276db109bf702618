using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A metric's place in a profile. Generated.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Variant">The variant.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProfileEntry(string Profile, string Variant);
