namespace CellEval.Generators.Models;

/// <summary>A constant.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Text">Its value in the invariant culture; an enum member's name.</param>
/// <param name="EnumType">The type of an enum's value.</param>
internal sealed record ConstantModel(ConstantKind Kind, string Text, string EnumType = "")
{
    public static ConstantModel Null { get; } = new(ConstantKind.Null, "");
}
