using System.Globalization;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Reads <c>[Range]</c> of a parameter and holds the parameter's own values against it.</summary>
internal sealed class RangeParser(Violations violations)
{
    /// <summary>Reads the range of an option; null where it has none, or none that makes sense.</summary>
    public RangeModel? OfOption(IParameterSymbol parameter, ValueType type)
    {
        if (Read(parameter, type) is not { } range)
            return null;
        var value = parameter.ExplicitDefaultValue ?? (type.IsNullable ? null : 0);
        if (value is not null && !range.Contains(ToDouble(value)))
            ReportValue("default", Text(value), parameter, parameter.FirstLocation(), range, type);
        return Model(range);
    }

    /// <summary>Reads the range of a swept parameter; null where it has none, or none that makes sense.</summary>
    public RangeModel? OfSwept(IParameterSymbol parameter, ValueType type, AttributeData sweep)
    {
        if (Read(parameter, type) is not { } range)
            return null;
        var items = sweep.Items(0);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Scalar() is int or long or double && !range.Contains(ToDouble(items[i].Value!)))
                ReportValue("swept value", Text(items[i].Value!), parameter, sweep.ItemLocation(i), range, type);
        }

        return Model(range);
    }

    /// <summary>Refuses the attribute, where it is there, on a parameter that has no range.</summary>
    public void Refuse(IParameterSymbol parameter, string why)
    {
        if (parameter.FindRange() is { } attribute)
            violations.Add(NameRules.Range, attribute.Location(), parameter.Name, why);
    }

    private NumberRange? Read(IParameterSymbol parameter, ValueType type)
    {
        if (!type.IsNumber || parameter.FindRange() is not { } attribute)
            return null;
        if (attribute.Argument(0) is not { } minimum || minimum.Scalar() is not (int or double)
            || attribute.Argument(1) is not { } maximum || maximum.Scalar() is not (int or double))
        {
            // Other arguments are the compiler's to report.
            if (attribute.ConstructorArguments.Length == 3)
                Refuse(parameter, "holds texts, which are read at run time only: give two numbers, as in [Range(0, 1)]");
            return null;
        }

        var range = new NumberRange(
            ToDouble(minimum.Value!),
            ToDouble(maximum.Value!),
            attribute.Value("MinimumIsExclusive", false),
            attribute.Value("MaximumIsExclusive", false));
        if (HoldsNone(range))
        {
            var found = $"{minimum.ToCSharpString()} and {maximum.ToCSharpString()}";
            Refuse(parameter, $"holds no number: give the smallest, then a larger one, instead of {found}");
            return null;
        }

        return range;
    }

    // NaN is neither above nor below.
    private static bool HoldsNone(NumberRange range) => !(range.Minimum < range.Maximum)
        && !(range.Minimum.Equals(range.Maximum) && range.Contains(range.Minimum));

    private static RangeModel Model(NumberRange range) => new(
        Bound(range.Minimum, double.NegativeInfinity, range.MinimumIsExclusive),
        Bound(range.Maximum, double.PositiveInfinity, range.MaximumIsExclusive),
        range.MinimumIsExclusive,
        range.MaximumIsExclusive);

    private static ConstantModel? Bound(double bound, double open, bool isExclusive) =>
        bound.Equals(open) && !isExclusive ? null : ConstantReader.OfNumber(bound);

    private static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static string Text(object number) => Convert.ToString(number, CultureInfo.InvariantCulture);

    private void ReportValue(
        string what, string value, IParameterSymbol parameter, Location location, NumberRange range, ValueType type) =>
        violations.Add(NameRules.OutOfRange, location, what, value, parameter.Name, range.Describe(type.Largest));
}
