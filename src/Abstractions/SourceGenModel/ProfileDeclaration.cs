using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A profile that an assembly declares. Generated.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProfileDeclaration(string Name, string Description)
{
    /// <summary>Gets what the profile is composed of, such as <c>minimal,-mae</c>; empty without.</summary>
    public string From { get; init; } = "";
}
