using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A variant, in an assembly's metadata. Generated.</summary>
/// <param name="name">The variant's name.</param>
/// <param name="declaration">The metric's name.</param>
/// <param name="kind">The metric's kind.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricVariantAttribute(string name, string declaration, string kind) : Attribute
{
    /// <summary>Gets the variant's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the metric's name.</summary>
    public string Declaration { get; } = declaration;

    /// <summary>Gets the metric's kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>Gets or sets the version of the metric's definition.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Gets or sets the columns that the variant writes; none where it writes one, called like itself.</summary>
    public string[] Columns { get; set; } = [];

    /// <summary>Gets or sets names that the variant or its metric had before.</summary>
    public string[] FormerNames { get; set; } = [];
}
