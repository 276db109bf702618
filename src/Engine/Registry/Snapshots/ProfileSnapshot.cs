namespace CellEval.Engine;

/// <summary>A profile.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Variants">The names of its variants, in the order of results.</param>
public sealed record ProfileSnapshot(string Name, string Description, IReadOnlyList<string> Variants);
