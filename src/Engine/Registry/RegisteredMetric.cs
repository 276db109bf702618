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

    /// <summary>
    /// Gets the kind: that of its context. Of several, one of a plugin's own goes before <c>anndata</c>, and that before <c>de</c>.
    /// </summary>
    public string Kind => Declaration.Kind;

    /// <summary>Gets what a perfect prediction scores.</summary>
    public BestValue Best => Declaration.Best;

    /// <summary>Gets the version of the definition: with another, numbers of the same name are others.</summary>
    public int Version => Declaration.Version;

    /// <summary>Gets what the metric measures.</summary>
    public string Description => Declaration.Description;

    /// <summary>Gets names that the metric had before, as declared.</summary>
    public IReadOnlyList<string> FormerNames => Declaration.FormerNames;

    /// <summary>Gets the declared variants, in order.</summary>
    public IReadOnlyList<MetricVariant> Variants { get; }

    /// <summary>Gets the parameters that every run can set.</summary>
    public IEnumerable<ParameterDeclaration> Options => Declaration.Parameters.Where(parameter => !parameter.IsSwept);

    /// <summary>Gets the parameters that tell variants apart.</summary>
    public IEnumerable<ParameterDeclaration> SweptParameters => Declaration.Parameters.Where(parameter => parameter.IsSwept);

    /// <summary>Names what a variant was called before.</summary>
    /// <param name="variant">A variant of this metric.</param>
    /// <returns>A name for each former name of the metric that tells.</returns>
    public IReadOnlyList<string> FormerVariantNames(MetricVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return Declaration.FormerVariantNames(variant.SweptValues);
    }

    /// <summary>Names the columns that a variant writes.</summary>
    /// <param name="variant">The variant's name, which may be a former one.</param>
    /// <returns>One name for each output.</returns>
    public IReadOnlyList<string> ColumnsOf(string variant) => Declaration.ColumnsOf(variant);

    private IEnumerable<string> NamedProfiles(string variant) =>
        Declaration.Profiles.Where(entry => entry.Variant == variant).Select(entry => entry.Profile);
}
