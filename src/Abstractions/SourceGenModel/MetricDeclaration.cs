using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A method marked with <see cref="MetricAttribute"/>, as data. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MetricDeclaration
{
    /// <summary>Gets the name without placeholders.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name with a placeholder for each swept parameter but <c>k</c>.</summary>
    public required string NameTemplate { get; init; }

    /// <summary>
    /// Gets the kind: that of its context. Of several, one of a plugin's own goes before <c>anndata</c>, and that before <c>de</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Gets what a perfect prediction scores.</summary>
    public BestValue Best { get; init; }

    /// <summary>Gets the version of the definition.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets the place among the metrics of the assembly.</summary>
    public int Order { get; init; }

    /// <summary>Gets what the metric measures.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets names that the metric had before; templates where placeholders do not stand at the end of the name.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Gets whether a ceiling may be corrected to full depth.</summary>
    public bool CorrectToFullDepth { get; init; }

    /// <summary>Gets the contexts that a call takes, in the order of <see cref="MetricCall.Context"/>.</summary>
    public required IReadOnlyList<Type> Contexts { get; init; }

    /// <summary>Gets swept parameters and options, in the order of <see cref="MetricCall.Value"/>.</summary>
    public IReadOnlyList<ParameterDeclaration> Parameters { get; init; } = [];

    /// <summary>Gets the services that a call takes, in the order of <see cref="MetricCall.Service"/>.</summary>
    public IReadOnlyList<Type> Services { get; init; } = [];

    /// <summary>Gets whether the metric has one value for the run instead of one for each perturbation.</summary>
    public bool IsScalar { get; init; }

    /// <summary>Gets the names of the outputs of a tuple; empty where there is one output without a name.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Gets the declared variants, in order.</summary>
    public required IReadOnlyList<VariantDeclaration> Variants { get; init; }

    /// <summary>Gets the profiles that the metric names.</summary>
    public IReadOnlyList<ProfileEntry> Profiles { get; init; } = [];

    /// <summary>Gets the call of the method.</summary>
    public required Func<MetricCall, MetricResult> Invoke { get; init; }

    /// <summary>Names the variant that some values of the swept parameters make.</summary>
    /// <param name="sweptValues">The values of the swept parameters, in their order; strategies by name.</param>
    /// <returns>The variant's name.</returns>
    public string VariantName(IReadOnlyList<object?> sweptValues) => Naming.NameTemplate.Format(NameTemplate, Texts(sweptValues));

    /// <summary>Names the variant as it was called under each of <see cref="FormerNames"/> that tells.</summary>
    /// <param name="sweptValues">The values of the swept parameters, in their order; strategies by name.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> FormerVariantNames(IReadOnlyList<object?> sweptValues)
    {
        var variant = VariantName(sweptValues);
        return
        [
            .. FormerNames
                .Select(former => Naming.NameTemplate.FormerVariant(NameTemplate, former, variant, Texts(sweptValues)))
                .OfType<string>(),
        ];
    }

    /// <summary>Names the columns that a variant writes.</summary>
    /// <param name="variant">The variant's name.</param>
    /// <returns>One name for each output.</returns>
    public IReadOnlyList<string> ColumnsOf(string variant) =>
        Outputs.Count == 0 ? [variant] : [.. Outputs.Select(output => Naming.NameTemplate.Column(variant, output))];

    private IEnumerable<KeyValuePair<string, string>> Texts(IReadOnlyList<object?> sweptValues) => Parameters
        .Where(parameter => parameter.IsSwept)
        .Zip(sweptValues, (parameter, value) => KeyValuePair.Create(parameter.Name, Spell(parameter, value)));

    private static string Spell(ParameterDeclaration parameter, object? value) =>
        parameter.Members.FirstOrDefault(member => member.Value.Equals(value))?.Name
        ?? Naming.NameTemplate.Spell(parameter.Name, value);
}
