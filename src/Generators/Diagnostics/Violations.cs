using System.Collections;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Collects violations while a declaration is read.</summary>
internal sealed class Violations : IReadOnlyCollection<Violation>
{
    private readonly List<Violation> _items = [];

    public int Count => _items.Count;

    public void Add(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        _items.Add(new Violation(rule, location, arguments));

    public IEnumerator<Violation> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
