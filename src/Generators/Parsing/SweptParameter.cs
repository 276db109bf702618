namespace CellEval.Generators.Parsing;

/// <summary>A swept parameter with its values.</summary>
/// <param name="Name">In snake case.</param>
/// <param name="Values">The values, as written.</param>
internal sealed record SweptParameter(string Name, IReadOnlyList<SweptValue> Values);
