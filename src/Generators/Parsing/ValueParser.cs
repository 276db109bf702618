using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads the parameters whose values a run can choose: options, swept values, strategies.</summary>
internal sealed class ValueParser(IMethodSymbol method, Violations violations)
{
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly RangeParser _ranges = new(violations);

    public void AddOption(ParameterSet parameters, IParameterSymbol parameter, ValueType type)
    {
        var value = parameter.ExplicitDefaultValue;
        var isNullText = type.Kind == ParameterKind.Text && value is null;
        var constant = isNullText
            ? ConstantModel.Null
            : ConstantReader.Read(type, value ?? (type.IsNullable ? null : 0));
        if (constant is null)
            Refuse(parameter, "has a default value of another type");
        if (type.Enum is not null && constant != ConstantModel.Null && ConstantReader.Fault(type.Enum, value ?? 0) is { } fault)
            Refuse(parameter, fault);
        var model = Model(parameter, type) with
        {
            IsNullable = type.IsNullable || isNullText,
            IsObsmKey = parameter.FindAttribute(ContractTypes.ObsmKey) is not null,
            Range = _ranges.OfOption(parameter, type),
            DefaultValue = constant ?? ConstantModel.Null,
        };
        parameters.AddValue(parameter.Type, model, null);
    }

    public void AddK(
        ParameterSet parameters, IParameterSymbol parameter, ValueType type, IReadOnlyList<SweptValue> values)
    {
        var model = Model(parameter, type) with { IsSwept = true };
        parameters.AddValue(parameter.Type, model, new SweptParameter(model.Name, values));
    }

    public void AddSwept(
        ParameterSet parameters,
        IParameterSymbol parameter,
        ValueType type,
        IReadOnlyList<SweptValue> values,
        AttributeData sweep)
    {
        var model = Model(parameter, type) with { IsSwept = true, Range = _ranges.OfSwept(parameter, type, sweep) };
        parameters.AddValue(parameter.Type, model, new SweptParameter(model.Name, values));
    }

    public void AddStrategy(ParameterSet parameters, IParameterSymbol parameter, IReadOnlyList<SweptValue> names)
    {
        var type = new ValueType(ParameterKind.Strategy, IsNullable: false, Enum: null);
        var model = Model(parameter, type) with
        {
            IsSwept = true,
            StrategyType = parameter.Type.NotNullInCode(),
            StrategyInterface = parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).AsInterface(),
        };
        parameters.AddValue(parameter.Type, model, new SweptParameter(model.Name, names));
    }

    public void Refuse(IParameterSymbol parameter, string why) =>
        violations.Add(DeclarationRules.Parameter, parameter.FirstLocation(), parameter.Name, method.Name, why);

    private ParameterModel Model(IParameterSymbol parameter, ValueType type)
    {
        var name = SnakeCase.From(parameter.Name);
        if (!NameTemplate.IsName(name))
            violations.Add(NameRules.Name, parameter.FirstLocation(), name, "parameter name in snake case");
        RequireNewSpelling(_spellings, parameter.Name, name, parameter);

        var members = type.Enum is null ? [] : ConstantReader.MembersOf(type.Enum);
        var memberSpellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in type.Enum is null ? [] : ConstantReader.Fields(type.Enum))
            RequireNewSpelling(memberSpellings, field.Name, SnakeCase.From(field.Name), parameter);
        return new ParameterModel
        {
            Name = name,
            Kind = type.Kind,
            IsNullable = type.IsNullable,
            Description = parameter.FindDescription()?.Text(0) ?? "",
            Members = members.ToEquatableArray(),
        };
    }

    private void RequireNewSpelling(
        Dictionary<string, string> spellings, string name, string spelling, IParameterSymbol parameter)
    {
        if (spellings.TryGetValue(spelling, out var other))
            violations.Add(DeclarationRules.SameSpelling, parameter.FirstLocation(), other, name, spelling);
        else
            spellings.Add(spelling, name);
    }
}
