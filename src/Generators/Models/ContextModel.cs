namespace CellEval.Generators.Models;

/// <summary>A context of this assembly that names its provider.</summary>
/// <param name="Type">The context.</param>
/// <param name="Kind">The kind of its metrics.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Warnings">The warnings that using them gives.</param>
internal sealed record ContextModel(string Type, string Kind, string Provider, EquatableArray<string> Warnings);
