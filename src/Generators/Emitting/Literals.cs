using CellEval.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Emitting;

/// <summary>Writes constants in C#.</summary>
internal static class Literals
{
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(ConstantModel constant) => constant.Kind switch
    {
        ConstantKind.Null => "null",
        ConstantKind.LongWholeNumber => constant.Text + "L",
        ConstantKind.Number => Number(constant.Text),
        ConstantKind.Text => Text(constant.Text),
        ConstantKind.EnumMember => $"{constant.EnumType}.{constant.Text}",
        ConstantKind.EnumNumber => $"({constant.EnumType})({constant.Text})",
        _ => constant.Text,
    };

    private static string Number(string text) => text switch
    {
        "NaN" => "double.NaN",
        "Infinity" => "double.PositiveInfinity",
        "-Infinity" => "double.NegativeInfinity",
        _ => text + "d",
    };
}
