using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>What the parameters of a metric's method are, and where a call gets their arguments from.</summary>
internal sealed class ParameterSet
{
    private readonly List<string> _contexts = [];
    private readonly List<string> _services = [];
    private readonly List<ParameterModel> _values = [];
    private readonly List<SweptParameter> _swept = [];
    private readonly List<ArgumentModel> _arguments = [];

    public IReadOnlyList<string> Contexts => _contexts;

    public IReadOnlyList<string> Services => _services;

    /// <summary>Gets swept parameters and options.</summary>
    public IReadOnlyList<ParameterModel> Values => _values;

    public IReadOnlyList<SweptParameter> Swept => _swept;

    public IReadOnlyList<ArgumentModel> Arguments => _arguments;

    public void AddContext(ITypeSymbol type) => Add(_contexts, type.NotNullInCode(), ArgumentSource.Context);

    public void AddService(ITypeSymbol type) => Add(_services, type.NotNullInCode(), ArgumentSource.Service);

    public void AddCancellationToken(ITypeSymbol type) =>
        _arguments.Add(new(ArgumentSource.CancellationToken, type.InCode(), 0));

    public void AddValue(ITypeSymbol type, ParameterModel value, SweptParameter? swept)
    {
        _arguments.Add(new(ArgumentSource.Value, type.InCode(), _values.Count));
        _values.Add(value);
        if (swept is not null)
            _swept.Add(swept);
    }

    private void Add(List<string> types, string type, ArgumentSource source)
    {
        _arguments.Add(new(source, type, types.Count));
        types.Add(type);
    }
}
