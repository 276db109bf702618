namespace CellEval;

/// <summary>Declares a profile of this assembly. Only metrics of the same assembly, or a host, can be put into it.</summary>
/// <param name="name">The name: <c>[a-z][a-z0-9_]*</c>, and none of the built-in profiles.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricProfileAttribute(string name) : Attribute
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets what the profile is for, in one sentence.</summary>
    public string Description { get; set; } = "";

    /// <summary>
    /// Gets or sets what the profile holds besides the metrics that name it: a profile to start with, then variants, metrics
    /// or profiles to add and take away, in order, such as <c>minimal,-mae,+top_overlap_at_50</c>. They may be those of
    /// another assembly, which each host then needs too.
    /// </summary>
    public string From { get; set; } = "";
}
