using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;

namespace CellEval.Generators.Parsing;

/// <summary>What came of a declaration, with what analyzers report of it.</summary>
/// <param name="model">The model; null where a rule is violated or there is nothing to generate.</param>
/// <param name="violations">The violated rules.</param>
internal sealed class Parsed<T>(T? model, IReadOnlyCollection<Violation> violations)
    where T : class, IEquatable<T>
{
    public T? Model { get; } = model;

    public IReadOnlyCollection<Violation> Violations { get; } = violations;

    public DeclarationModel<T> ToModel() =>
        new(Model, Violations.Select(violation => violation.ToModel()).ToEquatableArray());
}
