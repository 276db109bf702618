namespace CellEval;

/// <summary>
/// Declares a static method as a metric. At compile time the declaration is checked and expanded into variants, one for
/// each combination of swept values.
/// </summary>
/// <remarks>
/// The method's parameters say what it needs: contexts (classes marked with <see cref="MetricContextAttribute"/>), swept
/// parameters (<c>int? k</c> from <see cref="K"/>, others marked with <see cref="SweepAttribute"/>), options (parameters
/// with a default value), services (interfaces, resolved once before metrics run) and a <see cref="CancellationToken"/>.
/// It returns <see cref="double"/> (one value for the run; a <c>double?</c> may be missing), <see cref="MetricScores"/> (one
/// for each perturbation) or a tuple of named <see cref="MetricScores"/> (one column for each name).
/// </remarks>
/// <param name="name">
/// The name: <c>[a-z][a-z0-9_]*</c>. Values of swept parameters stand where the name has <c>{parameter}</c>; those of
/// <c>k</c> are appended as <c>_at_50</c>, null as <c>_at_N</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MetricAttribute(string name) : Attribute
{
    /// <summary>Gets the name, with a placeholder for each swept parameter but <c>k</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets the values of the parameter <c>int? k</c>: positive integers, or null for "all".</summary>
    public object?[]? K { get; set; }

    /// <summary>Gets or sets what a perfect prediction scores.</summary>
    public BestValue Best { get; set; }

    /// <summary>Gets or sets the version of the definition, from 1. A changed definition is a new version.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Gets or sets the place among the metrics of the assembly: results are ordered by it.</summary>
    public int Order { get; set; }

    /// <summary>Gets or sets what the metric measures, in one or two sentences.</summary>
    public string Description { get; set; } = "";

    /// <summary>
    /// Gets or sets names that the metric had before: <c>old_name</c>, or <c>old_{distance}_name</c> with all placeholders of the
    /// name, which is needed where these do not stand at its end.
    /// </summary>
    public string[] FormerNames { get; set; } = [];

    /// <summary>
    /// Gets or sets whether a ceiling from half of the cells may be corrected to full depth by Spearman-Brown, 2r/(1+r).
    /// </summary>
    public bool CorrectToFullDepth { get; set; }
}
