namespace CellEval.Engine;

/// <summary>Which metrics a run computes, and with which options.</summary>
public sealed record MetricSelection
{
    /// <summary>
    /// Gets the profile: a name, or one composed of names, such as <c>full,-overlap_at_N,+my_metric</c> and what
    /// <see cref="MetricProfile.With"/> and <see cref="MetricProfile.Without"/> call themselves.
    /// </summary>
    public string Profile { get; init; } = "full";

    /// <summary>Gets metrics or variants to leave out of the profile.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>Gets variants to compute besides those of the profile.</summary>
    public IReadOnlyList<VariantRequest> FurtherVariants { get; init; } = [];

    /// <summary>Gets values for options; of two for the same, the later counts.</summary>
    public IReadOnlyList<OptionSetting> Settings { get; init; } = [];
}
