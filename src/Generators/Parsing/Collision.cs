namespace CellEval.Generators.Parsing;

/// <summary>A name that an earlier declaration of the assembly holds.</summary>
/// <param name="Index">The later declaration's place in the list.</param>
/// <param name="Name">The name.</param>
/// <param name="Why">What holds it.</param>
internal sealed record Collision(int Index, string Name, string Why);
