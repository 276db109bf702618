using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>What <see cref="MetricInvariance"/> checks.</summary>
public sealed record InvarianceOptions
{
    /// <summary>Gets the metrics or variants to check; all that are in a profile where it is empty.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Gets the rules.</summary>
    public IReadOnlyList<InvarianceRule> Rules { get; init; } = InvarianceRule.All;

    /// <summary>Gets rules that a metric or variant does not promise.</summary>
    public IReadOnlyList<(string Metric, InvarianceRule Rule)> Except { get; init; } = [];

    /// <summary>Gets values of options, for further checks than of the defaults.</summary>
    public IReadOnlyList<OptionSetting> Settings { get; init; } = [];

    /// <summary>
    /// Gets the inputs, small ones first; where it is empty, random ones with fixed seeds are made, each with
    /// cells, the
    /// embedding <see cref="RandomInputs.ObsmKey"/> and DE tables.
    /// </summary>
    public IReadOnlyList<MetricInput> Inputs { get; init; } = [];

    /// <summary>Gets the relative difference that is none: reordered sums differ in their last bits.</summary>
    public double Tolerance { get; init; } = 1e-9;
}
