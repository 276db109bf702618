using System.Globalization;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads constants of the types that parameters can have.</summary>
internal static class ConstantReader
{
    /// <summary>Reads a value; null where it is not one of the type.</summary>
    public static ConstantModel? Read(ValueType type, object? value) => (type.Kind, value) switch
    {
        (_, null) => type.IsNullable ? ConstantModel.Null : null,
        (ParameterKind.Flag, bool flag) => new(ConstantKind.Flag, flag ? "true" : "false"),
        (ParameterKind.WholeNumber, int number) => new(ConstantKind.WholeNumber, Text(number)),
        (ParameterKind.LongWholeNumber, long number) => new(ConstantKind.LongWholeNumber, Text(number)),
        (ParameterKind.Number, double number) => OfNumber(number),
        (ParameterKind.Text, string text) => new(ConstantKind.Text, text),
        (ParameterKind.Choice, IFormattable number) => OfEnum(type.Enum!, number),
        _ => null,
    };

    /// <summary>Reads a number.</summary>
    public static ConstantModel OfNumber(double number) => new(ConstantKind.Number, RoundTrip(number));

    /// <summary>Reads an enum's value: its first member of that value, or the number.</summary>
    public static ConstantModel OfEnum(INamedTypeSymbol type, object value)
    {
        var member = Fields(type).FirstOrDefault(field => Equals(field.ConstantValue, value) && !IsDiscouraged(field));
        return member is null ? OfEnumNumber(type.InCode(), value) : OfMember(type.InCode(), member);
    }

    /// <summary>Says why an enum's value cannot be an option's default; null where it can. Runs set options by members' names.</summary>
    public static string? Fault(INamedTypeSymbol type, object value)
    {
        if (!Fields(type).Any())
            return $"has the type '{type.ToDisplayString()}', an enum without members, so that no run could set it";
        var text = Text((IFormattable)value);
        return Fields(type).Any(field => Text((IFormattable)field.ConstantValue!) == text)
            ? null
            : $"has the default value {text}, which is no member of '{type.ToDisplayString()}', so that no run could set it back";
    }

    /// <summary>Lists an enum's members in the order of their declaration.</summary>
    public static IReadOnlyList<EnumMemberModel> MembersOf(INamedTypeSymbol type)
    {
        var code = type.InCode();
        return
        [
            .. Fields(type).Select(field => new EnumMemberModel(
                SnakeCase.From(field.Name),
                IsDiscouraged(field) ? OfEnumNumber(code, field.ConstantValue!) : OfMember(code, field))),
        ];
    }

    /// <summary>Lists an enum's fields in the order of their declaration.</summary>
    public static IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    // A member that gives a warning or an error where it is named is still a value.
    private static bool IsDiscouraged(IFieldSymbol field) => field.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name is nameof(ObsoleteAttribute) or "ExperimentalAttribute");

    private static ConstantModel OfMember(string type, IFieldSymbol field) =>
        new(ConstantKind.EnumMember, CodeNames.Escape(field.Name), type);

    private static ConstantModel OfEnumNumber(string type, object value) =>
        new(ConstantKind.EnumNumber, Text((IFormattable)value), type);

    // Where the compiler runs on .NET Framework, "R" drops the sign of zero and some numbers' last digits.
    private static string RoundTrip(double number)
    {
        if (number == 0)
            return double.IsNegativeInfinity(1 / number) ? "-0" : "0";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.Parse(text, CultureInfo.InvariantCulture).Equals(number)
            ? text
            : number.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
