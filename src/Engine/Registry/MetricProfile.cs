namespace CellEval.Engine;

/// <summary>A named set of metric variants, in the order of the registry. Composing makes another, this one stays.</summary>
public sealed class MetricProfile
{
    private readonly MetricRegistry _registry;

    internal MetricProfile(
        string name, string description, IEnumerable<MetricVariant> variants, MetricRegistry registry)
    {
        _registry = registry;
        Name = name;
        Description = description;
        var held = variants.ToHashSet();
        Variants = [.. registry.Variants.Where(held.Contains)];
    }

    /// <summary>
    /// Gets the name. That of a composed profile says how it is composed, <c>full,-overlap_at_50</c>, and resolves to the same.
    /// </summary>
    public string Name { get; }

    /// <summary>Gets what it is for.</summary>
    public string Description { get; }

    /// <summary>Gets the variants.</summary>
    public IReadOnlyList<MetricVariant> Variants { get; }

    /// <summary>Adds to the profile; what it holds already changes nothing.</summary>
    /// <param name="names">Variants, metrics (all their variants) or profiles, in any case.</param>
    /// <returns>The composed profile.</returns>
    /// <exception cref="RequestException">A name does not exist; the message lists all.</exception>
    public MetricProfile With(params IEnumerable<string> names) => names.Aggregate(this, static (profile, name) =>
        profile.Composed('+', name, profile.Variants.Concat(profile._registry.Named(name))));

    /// <summary>Takes away from the profile; what it does not hold changes nothing.</summary>
    /// <param name="names">Variants, metrics (all their variants) or profiles, in any case.</param>
    /// <returns>The composed profile.</returns>
    /// <exception cref="RequestException">A name does not exist; the message lists all.</exception>
    public MetricProfile Without(params IEnumerable<string> names) => names.Aggregate(this, static (profile, name) =>
        profile.Composed('-', name, profile.Variants.Except(profile._registry.Named(name))));

    private MetricProfile Composed(char sign, string name, IEnumerable<MetricVariant> variants) =>
        new(Name.Length == 0 ? sign + name : $"{Name},{sign}{name}", Description, variants, _registry);
}
