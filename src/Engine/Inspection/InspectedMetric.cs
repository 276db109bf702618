namespace CellEval.Engine;

/// <summary>A metric that a run would compute, and what it needs.</summary>
/// <param name="Variant">The metric.</param>
/// <param name="Kinds">The kinds of its contexts: <c>de</c>, <c>anndata</c>, or a plugin's.</param>
/// <param name="ReadsCells">Whether cells are read for it.</param>
/// <param name="ObsmKeys">The embeddings that it compares.</param>
/// <param name="Failure">Why it would fail; null where nothing speaks against it.</param>
public sealed record InspectedMetric(
    MetricVariant Variant, IReadOnlyList<string> Kinds, bool ReadsCells, IReadOnlyList<string> ObsmKeys, string? Failure);
