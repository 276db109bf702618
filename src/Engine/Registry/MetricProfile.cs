namespace CellEval.Engine;

/// <summary>A named set of metric variants, in the order of the registry.</summary>
/// <param name="name">The name.</param>
/// <param name="description">What it is for.</param>
/// <param name="variants">The variants.</param>
public sealed class MetricProfile(string name, string description, IReadOnlyList<MetricVariant> variants)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what it is for.</summary>
    public string Description { get; } = description;

    /// <summary>Gets the variants.</summary>
    public IReadOnlyList<MetricVariant> Variants { get; } = variants;
}
