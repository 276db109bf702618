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
    private const string Twice = "one of its values, twice";

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
                violations.Add(NameRules.KValue, attribute.ItemLocation("K", i), metric, Describe(item));
            else if (!TryAdd(values, value))
                violations.Add(NameRules.SameName, attribute.ItemLocation("K", i), metric, value.Text, Twice);
        }

        return values;
    }

    /// <summary>Reads the values of a parameter with <c>[Sweep]</c>.</summary>
    /// <param name="sweep">The attribute.</param>
    /// <param name="parameter">The parameter's name in C#.</param>
    /// <param name="name">The parameter's name in snake case.</param>
    /// <param name="type">Its type; null for a strategy.</param>
    public IReadOnlyList<SweptValue> Read(AttributeData sweep, string parameter, string name, ValueType? type)
    {
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
                var expected = type is null ? "names of strategies" : "constants of the parameter's own type";
                var why = $"has the value {Describe(item)}: expected {expected}";
                violations.Add(NameRules.Sweep, sweep.ItemLocation(i), parameter, why);
            }
            else if (type is null && !NameTemplate.IsName(value.Text))
            {
                violations.Add(NameRules.Name, sweep.ItemLocation(i), value.Text, "strategy name");
            }
            else if (!TryAdd(values, value))
            {
                violations.Add(NameRules.SameName, sweep.ItemLocation(i), metric, value.Text, Twice);
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

    private static string Describe(TypedConstant item) =>
        item.Kind == TypedConstantKind.Error ? "that is no constant" : item.ToCSharpString();

    private static bool TryAdd(List<SweptValue> values, SweptValue value)
    {
        if (values.Contains(value))
            return false;
        values.Add(value);
        return true;
    }
}
