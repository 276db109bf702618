namespace CellEval.Generators.Parsing;

/// <summary>A name that an earlier declaration of the assembly holds.</summary>
/// <param name="Index">The later declaration's place in the list.</param>
/// <param name="Why">Which name, and what holds it.</param>
internal sealed record Collision(int Index, string Why);
