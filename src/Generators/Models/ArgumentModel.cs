namespace CellEval.Generators.Models;

/// <summary>An argument of the metric's method, in the order of its parameters.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Type">The type to take it as.</param>
/// <param name="Index">Its place among the arguments of the same source.</param>
internal sealed record ArgumentModel(ArgumentSource Source, string Type, int Index);
