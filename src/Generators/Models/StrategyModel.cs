namespace CellEval.Generators.Models;

/// <summary>A class marked with <c>[Strategy]</c>.</summary>
/// <param name="Name">The name that chooses it.</param>
/// <param name="Type">The class.</param>
/// <param name="Interfaces">The strategies that it implements.</param>
/// <param name="Brought">What hosts know of it: an item for each interface.</param>
/// <param name="Warnings">The warnings that using them gives.</param>
internal sealed record StrategyModel(
    string Name,
    string Type,
    EquatableArray<string> Interfaces,
    EquatableArray<BroughtStrategyModel> Brought,
    EquatableArray<string> Warnings);
