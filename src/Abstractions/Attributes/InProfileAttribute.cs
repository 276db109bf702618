namespace CellEval;

/// <summary>
/// Puts a metric into a profile: one of this assembly's <see cref="MetricProfileAttribute"/>, or, for metrics on a context of
/// their own, an open one (<c>full</c>, <c>de</c>, <c>anndata</c>). In the assembly of a <see cref="MetricHostAttribute"/> it may be any
/// profile of CellEval or of a plugin that the host references; in that host alone, the metric is in it.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="variant">The variant to put there; null means all variants of the metric.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InProfileAttribute(string profile, string? variant = null) : Attribute
{
    /// <summary>Gets the profile.</summary>
    public string Profile { get; } = profile;

    /// <summary>Gets the variant, or null for all variants of the metric.</summary>
    public string? Variant { get; } = variant;
}
