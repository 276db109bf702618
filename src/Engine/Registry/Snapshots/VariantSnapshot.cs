namespace CellEval.Engine;

/// <summary>A declared variant of a metric.</summary>
/// <param name="Name">The name.</param>
/// <param name="Swept">The values that tell it from the metric's other variants.</param>
/// <param name="Columns">The names of the columns that it writes.</param>
/// <param name="Profiles">The profiles that hold it.</param>
public sealed record VariantSnapshot(
    string Name, IReadOnlyList<SweptValueSnapshot> Swept, IReadOnlyList<string> Columns, IReadOnlyList<string> Profiles);
