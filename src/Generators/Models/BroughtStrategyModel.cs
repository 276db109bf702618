namespace CellEval.Generators.Models;

/// <summary>A strategy that an assembly brings.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Name">The name that chooses it.</param>
internal sealed record BroughtStrategyModel(InterfaceModel Interface, string Name);
