namespace CellEval.Generators.Models;

/// <summary>One variant of a metric.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SweptValues">The values of the swept parameters, in their order.</param>
/// <param name="Columns">The columns that it writes.</param>
/// <param name="FormerNames">Names that it or its metric had before.</param>
internal sealed record VariantModel(
    string Name,
    EquatableArray<ConstantModel> SweptValues,
    EquatableArray<string> Columns,
    EquatableArray<string> FormerNames);
