using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>One variant of a metric: a value for each swept parameter. Generated.</summary>
/// <param name="Name">The variant's name.</param>
/// <param name="SweptValues">The values of the swept parameters, in their order; strategies by name.</param>
/// <param name="Columns">The names of the columns that it writes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VariantDeclaration(
    string Name, IReadOnlyList<object?> SweptValues, IReadOnlyList<string> Columns);
