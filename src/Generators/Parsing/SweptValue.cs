using CellEval.Generators.Models;

namespace CellEval.Generators.Parsing;

/// <summary>A value of a swept parameter.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">How names spell it.</param>
internal sealed record SweptValue(ConstantModel Value, string Text);
