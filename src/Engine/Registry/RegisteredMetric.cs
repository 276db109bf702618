using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>A metric of a registered plugin.</summary>
public sealed class RegisteredMetric
{
    internal RegisteredMetric(MetricDeclaration declaration, string assembly, IReadOnlyList<string> openProfiles)
    {
        Declaration = declaration;
        Assembly = assembly;
        Variants = [.. declaration.Variants.Select(variant => new MetricVariant(
            this, variant, [.. openProfiles.Concat(NamedProfiles(variant.Name)).Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>Gets what the metric's assembly declares.</summary>
    public MetricDeclaration Declaration { get; }

    /// <summary>Gets the name of the assembly that declares the metric.</summary>
    public string Assembly { get; }

    /// <summary>Gets the name without swept values: <c>overlap</c>.</summary>
    public string Name => Declaration.Name;

    /// <summary>Gets the kind: that of the first context.</summary>
    public string Kind => Declaration.Kind;

    /// <summary>Gets what a perfect prediction scores.</summary>
    public BestValue Best => Declaration.Best;

    /// <summary>Gets the version of the definition: with another, numbers of the same name are others.</summary>
    public int Version => Declaration.Version;

    /// <summary>Gets what the metric measures.</summary>
    public string Description => Declaration.Description;

    /// <summary>Gets the declared variants, in order.</summary>
    public IReadOnlyList<MetricVariant> Variants { get; }

    /// <summary>Gets the parameters that every run can set.</summary>
    public IEnumerable<ParameterDeclaration> Options => Declaration.Parameters.Where(parameter => !parameter.IsSwept);

    /// <summary>Gets the parameters that tell variants apart.</summary>
    public IEnumerable<ParameterDeclaration> SweptParameters => Declaration.Parameters.Where(parameter => parameter.IsSwept);

    private IEnumerable<string> NamedProfiles(string variant) =>
        Declaration.Profiles.Where(entry => entry.Variant == variant).Select(entry => entry.Profile);
}
