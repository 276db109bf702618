using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>
/// Tells the parameters of a metric's method apart: contexts, swept values, options, services, the token.
/// </summary>
internal sealed class ParameterParser(
    IMethodSymbol method, AttributeData metric, Compilation compilation, Violations violations)
{
    private readonly ParameterSet _parameters = new();
    private readonly ValueParser _values = new(method, violations);
    private readonly SweepReader _sweeps = new(metric.Text(0) ?? method.Name, violations);
    private readonly RangeParser _ranges = new(violations);
    private readonly bool _hasK = metric.Argument("K") is not null;

    /// <summary>
    /// Gets the kind of the method's metrics; null where it has no context. Of several contexts that which fewer runs have decides: what
    /// needs screens too is no metric on DE tables, in whatever order it takes them.
    /// </summary>
    public string? Kind { get; } = method.Parameters
        .Select(parameter => ContextOf(parameter.Type))
        .OfType<AttributeData>()
        .Select(context => context.Text(0) ?? "")
        .OrderBy(kind => kind switch
        {
            BuiltInProfiles.DeKind => 2,
            BuiltInProfiles.AnnDataKind => 1,
            _ => 0,
        })
        .FirstOrDefault();

    public ParameterSet Parse()
    {
        foreach (var parameter in method.Parameters)
            Parse(parameter);
        if (Kind is null)
            violations.Add(DeclarationRules.NoContext, method.FirstLocation(), method.Name);
        if (_hasK && !method.Parameters.Any(IsNullableK))
            violations.Add(NameRules.NoKParameter, metric.Location("K"), metric.Text(0) ?? method.Name, WhyNoK());
        return _parameters;
    }

    private static AttributeData? ContextOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsGenericType: false }
            ? type.FindAttribute(ContractTypes.MetricContext)
            : null;

    private static bool IsNamedInCode(ITypeSymbol type, ValueType? valueType) =>
        type.TypeKind != TypeKind.Error && valueType is null or { Enum: not null };

    private static bool IsK(IParameterSymbol parameter) => SnakeCase.From(parameter.Name) == NameTemplate.K;

    private static bool IsNullableK(IParameterSymbol parameter) =>
        IsK(parameter) && ValueType.Of(parameter.Type) is { Kind: ParameterKind.WholeNumber, IsNullable: true };

    private string WhyNoK()
    {
        if (method.Parameters.FirstOrDefault(IsK) is not { } parameter)
            return "no parameter 'int? k' takes its values: add one or remove K";
        var found = $"its parameter is '{parameter.Type.ToDisplayString()} {parameter.Name}'";
        return $"{found}: make it 'int? {parameter.Name}', whose null means all, or remove K";
    }

    private void Parse(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var valueType = ValueType.Of(type);
        var isValue = false;
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            _values.Refuse(parameter, "must be passed by value, without ref, out, in or params");
        }
        else if (type.IsCancellationToken())
        {
            _parameters.AddCancellationToken(type);
        }
        else if (IsNamedInCode(type, valueType) && type.WhyUnusable(compilation) is { } why)
        {
            _values.Refuse(parameter, $"has a type that generated code cannot use: it, with all its parts, {why}");
        }
        else if (ContextOf(type) is not null)
        {
            _parameters.AddContext(type);
        }
        else if (type.TypeKind == TypeKind.Interface)
        {
            isValue = ParseInterface(parameter);
        }
        else if (valueType is not null)
        {
            isValue = true;
            ParseValue(parameter, valueType);
        }
        else
        {
            const string Expected = "a context, an interface, a CancellationToken, "
                + "or bool, int, long, double, string, an enum or a nullable of these";
            _values.Refuse(parameter, $"has the type '{type.ToDisplayString()}': expected {Expected}");
        }

        CheckAttributes(parameter, isValue);
    }

    private bool ParseInterface(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var sweep = parameter.FindAttribute(ContractTypes.Sweep);
        if (type.IsStrategyInterface())
        {
            var name = SnakeCase.From(parameter.Name);
            if (sweep is null)
                _values.Refuse(parameter, "is a strategy: mark it with [Sweep] and the names of strategies");
            else
                _values.AddStrategy(_parameters, parameter, _sweeps.Read(sweep, parameter, name, null));
            return true;
        }

        if (type.IsIndirectStrategyInterface())
            _values.Refuse(parameter, "has a strategy's interface that does not derive directly from IStrategy");
        else if (parameter.IsOptional)
            _values.Refuse(parameter, "is a service and must not have a default value: services are always resolved");
        else
            _parameters.AddService(type);
        return false;
    }

    private void ParseValue(IParameterSymbol parameter, ValueType type)
    {
        var sweep = parameter.FindAttribute(ContractTypes.Sweep);
        var name = SnakeCase.From(parameter.Name);
        if (sweep is not null && IsK(parameter))
            violations.Add(NameRules.Sweep, sweep.Location(), parameter.Name, "is not possible: k is swept by K");
        else if (IsNullableK(parameter) && _hasK)
            _values.AddK(_parameters, parameter, type, _sweeps.ReadK(metric));
        else if (IsNullableK(parameter))
            violations.Add(NameRules.NoK, parameter.FirstLocation(), metric.Text(0) ?? method.Name);
        else if (sweep is not null)
            _values.AddSwept(_parameters, parameter, type, _sweeps.Read(sweep, parameter, name, type), sweep);
        else if (parameter.HasExplicitDefaultValue)
            _values.AddOption(_parameters, parameter, type);
        else if (!_hasK || !IsK(parameter))
            _values.Refuse(parameter, "has neither a default value, which makes it an option, nor [Sweep]");
    }

    private void CheckAttributes(IParameterSymbol parameter, bool isValue)
    {
        var sweep = parameter.FindAttribute(ContractTypes.Sweep);
        if (!isValue && sweep is not null)
            violations.Add(NameRules.Sweep, sweep.Location(), parameter.Name, "is not possible: it takes no values");

        if (!isValue || ValueType.Of(parameter.Type) is not { IsNumber: true })
            _ranges.Refuse(parameter, "is not possible: it is for options and swept parameters of type int, long or double");
        else if (_hasK && IsNullableK(parameter))
            _ranges.Refuse(parameter, "is not possible: values of K are whole numbers of 1 or more");

        var isStringOption = isValue && sweep is null && parameter.Type.SpecialType == SpecialType.System_String;
        if (!isStringOption && parameter.FindAttribute(ContractTypes.ObsmKey) is { } obsmKey)
            violations.Add(DeclarationRules.ObsmKey, obsmKey.Location(), parameter.Name);
    }
}
