namespace CellEval.Generators.Models;

/// <summary>An element of a returned tuple.</summary>
/// <param name="Name">In snake case.</param>
/// <param name="Element">The element's own name, as C# writes it.</param>
internal sealed record OutputModel(string Name, string Element);
