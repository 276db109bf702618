using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A member of an option's enum. Generated.</summary>
/// <param name="Name">The name in snake case.</param>
/// <param name="Value">The member, boxed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record EnumMember(string Name, object Value);
