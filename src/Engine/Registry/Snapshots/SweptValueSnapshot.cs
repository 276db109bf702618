namespace CellEval.Engine;

/// <summary>The value of a swept parameter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The value as <c>--variant</c> spells it; null is none, of <c>k</c> <c>N</c>.</param>
public sealed record SweptValueSnapshot(string Name, string? Value);
