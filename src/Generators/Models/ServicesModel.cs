namespace CellEval.Generators.Models;

/// <summary>A class that <c>[assembly: MetricServices]</c> names.</summary>
/// <param name="Type">The class.</param>
/// <param name="Warnings">The warnings that using it gives.</param>
internal sealed record ServicesModel(string Type, EquatableArray<string> Warnings);
