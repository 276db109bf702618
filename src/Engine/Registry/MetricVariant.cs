using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>A variant of a metric: what a profile holds and a run calls once.</summary>
public sealed class MetricVariant
{
    private readonly List<string> _profiles;

    internal MetricVariant(RegisteredMetric metric, VariantDeclaration declaration, IReadOnlyList<string> profiles)
    {
        Metric = metric;
        Name = declaration.Name;
        SweptValues = declaration.SweptValues;
        Columns = declaration.Columns;
        _profiles = [.. profiles];
    }

    /// <summary>Gets the metric.</summary>
    public RegisteredMetric Metric { get; }

    /// <summary>Gets the name: <c>overlap_at_50</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the values of the metric's swept parameters; strategies by name.</summary>
    public IReadOnlyList<object?> SweptValues { get; }

    /// <summary>Gets the names of the columns that the variant writes.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the profiles that hold it.</summary>
    public IReadOnlyList<string> Profiles => _profiles;

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void Join(string profile) => _profiles.Add(profile);
}
