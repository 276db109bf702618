using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>All that is declared of a metric.</summary>
public sealed record MetricSnapshot
{
    /// <summary>Gets the name without swept values.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind: that of the first context.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the assembly that declares the metric.</summary>
    public required string Assembly { get; init; }

    /// <summary>Gets the version of the definition.</summary>
    public required int Version { get; init; }

    /// <summary>Gets what a perfect prediction scores: <c>none</c>, <c>zero</c>, <c>one</c>, <c>lower</c> or <c>higher</c>.</summary>
    public required string Best { get; init; }

    /// <summary>Gets the place among the metrics of the assembly.</summary>
    public required int Order { get; init; }

    /// <summary>Gets whether there is one value for the run instead of one for each perturbation.</summary>
    public required bool Scalar { get; init; }

    /// <summary>Gets what the metric measures.</summary>
    public required string Description { get; init; }

    /// <summary>Gets names that the metric had before.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>Gets the parameters that every run can set.</summary>
    public required IReadOnlyList<OptionSnapshot> Options { get; init; }

    /// <summary>Gets the declared variants, in order.</summary>
    public required IReadOnlyList<VariantSnapshot> Variants { get; init; }

    internal static MetricSnapshot Of(MetricRegistry registry, RegisteredMetric metric)
    {
        ParameterDeclaration[] swept = [.. metric.SweptParameters];
        return new()
        {
            Name = metric.Name,
            Kind = metric.Declaration.Kind,
            Assembly = metric.Assembly,
            Version = metric.Declaration.Version,
            Best = metric.Declaration.Best.ToString().ToLowerInvariant(),
            Order = metric.Declaration.Order,
            Scalar = metric.Declaration.IsScalar,
            Description = metric.Declaration.Description,
            FormerNames = [.. metric.Declaration.FormerNames],
            Options = [.. metric.Options.Select(option => OptionSnapshot.Of(registry, option))],
            Variants =
            [
                .. metric.Variants.Select(variant => new VariantSnapshot(
                    variant.Name,
                    [.. swept.Zip(variant.SweptValues, (parameter, value) =>
                        new SweptValueSnapshot(parameter.Name, OptionSnapshot.Spell(parameter, value)))],
                    [.. variant.Columns],
                    [.. variant.Profiles])),
            ],
        };
    }
}
