namespace CellEval.Generators.Models;

/// <summary>A strategy that a variant needs.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Type">Its interface, as C# writes it.</param>
/// <param name="Variant">The first variant that needs it.</param>
internal sealed record StrategyUseModel(BroughtStrategyModel Strategy, string Type, string Variant);
