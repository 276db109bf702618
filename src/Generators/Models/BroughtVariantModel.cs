namespace CellEval.Generators.Models;

/// <summary>A variant as its assembly's metadata describe it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Kind">The metric's kind.</param>
/// <param name="Version">The version of the metric's definition.</param>
/// <param name="Columns">The columns that it writes.</param>
/// <param name="FormerNames">Names that it or its metric had before.</param>
internal sealed record BroughtVariantModel(
    string Name,
    string Metric,
    string Kind,
    int Version,
    EquatableArray<string> Columns,
    EquatableArray<string> FormerNames);
