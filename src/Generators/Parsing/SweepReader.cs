using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Reads the values of swept parameters from <c>K</c> and <c>[Sweep]</c>.</summary>
internal sealed class SweepReader(string metric, Violations violations)
{
    private static readonly ValueType KType = new(ParameterKind.WholeNumber, IsNullable: true, Enum: null);

    /// <summary>Reads the values of <c>int? k</c>.</summary>
    public IReadOnlyList<SweptValue> ReadK(AttributeData attribute)
    {
        var items = attribute.Items("K");
        if (items.IsEmpty)
        {
            var found = attribute.Argument("K") is { IsNull: true } ? "null" : "empty";
            violations.Add(NameRules.EmptyK, attribute.Location("K"), metric, found);
        }

        var values = new List<SweptValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            var value = item.IsNull || item.Scalar() is > 0 ? Read(NameTemplate.K, KType, item) : null;
            if (value is null)
                violations.Add(NameRules.KValue, attribute.ItemLocation("K", i), metric, Describe(item, null));
            else if (!TryAdd(values, value))
                violations.Add(NameRules.SameName, attribute.ItemLocation("K", i), "metric", metric, Twice(value));
        }

        return values;
    }

    /// <summary>Reads the values of a parameter with <c>[Sweep]</c>.</summary>
    /// <param name="sweep">The attribute.</param>
    /// <param name="symbol">The parameter.</param>
    /// <param name="name">The parameter's name in snake case.</param>
    /// <param name="type">What its type takes; null for a strategy.</param>
    public IReadOnlyList<SweptValue> Read(AttributeData sweep, IParameterSymbol symbol, string name, ValueType? type)
    {
        var (parameter, parameterType) = (symbol.Name, symbol.Type);
        var items = sweep.Items(0);
        if (items.IsEmpty)
            violations.Add(NameRules.Sweep, sweep.Location(), parameter, "has no values: give at least one");

        var values = new List<SweptValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            var value = type is null ? ReadStrategy(item) : Read(name, type, item);
            if (value is null)
            {
                var expected = Expected(type, item, parameterType);
                var why = $"has the value {Describe(item, parameterType)}: expected {expected}";
                violations.Add(NameRules.Sweep, sweep.ItemLocation(i), parameter, why);
            }
            else if (type is null && !NameTemplate.IsName(value.Text))
            {
                violations.Add(NameRules.Name, sweep.ItemLocation(i), value.Text, "strategy name");
            }
            else if (!TryAdd(values, value))
            {
                violations.Add(NameRules.SameName, sweep.ItemLocation(i), "metric", metric, Twice(value));
            }
        }

        return values;
    }

    private static SweptValue? ReadStrategy(TypedConstant item) =>
        item.Scalar() is string name ? new(new ConstantModel(ConstantKind.Text, name), name) : null;

    private static SweptValue? Read(string name, ValueType type, TypedConstant item)
    {
        if (type.Enum is not null && !item.IsNull)
            return ReadMember(type.Enum, item);
        var value = item.Kind == TypedConstantKind.Primitive ? ConstantReader.Read(type, item.Value) : null;
        return value is null ? null : new(value, NameTemplate.Spell(name, item.Value));
    }

    // At run time a value is spelt by the first member that has it: here too.
    private static SweptValue? ReadMember(INamedTypeSymbol type, TypedConstant item)
    {
        if (item.Kind != TypedConstantKind.Enum || !SymbolEqualityComparer.Default.Equals(item.Type, type))
            return null;
        var member = ConstantReader.Fields(type).FirstOrDefault(field => Equals(field.ConstantValue, item.Value));
        return member is null ? null : new(ConstantReader.OfEnum(type, item.Value!), SnakeCase.From(member.Name));
    }

    private static string Expected(ValueType? type, TypedConstant item, ITypeSymbol parameterType)
    {
        if (type is null)
            return "names of strategies";
        return type.Enum is { } choice && SymbolEqualityComparer.Default.Equals(item.Type, choice)
            ? $"members of '{choice.ToDisplayString()}', since variants are called after them"
            : $"constants of the parameter's own type '{parameterType.ToDisplayString()}'";
    }

    // 1 and 1L look alike; an enum's value and a text say what they are.
    private static string Describe(TypedConstant item, ITypeSymbol? parameterType)
    {
        if (item.Kind == TypedConstantKind.Error)
            return "that is no constant";
        var text = item.ToCSharpString();
        var isPlain = item.Kind != TypedConstantKind.Primitive || item.IsNull || item.Value is string or char or bool
            || (item.Type?.SpecialType == SpecialType.System_Int32 && parameterType is null);
        return isPlain ? text : $"{text} of type '{item.Type!.ToDisplayString()}'";
    }

    private static string Twice(SweptValue value) => $"has the value '{value.Text}' twice";

    private static bool TryAdd(List<SweptValue> values, SweptValue value)
    {
        if (values.Contains(value))
            return false;
        values.Add(value);
        return true;
    }
}
