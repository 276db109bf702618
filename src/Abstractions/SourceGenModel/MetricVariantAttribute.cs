using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A variant, in an assembly's metadata. Generated.</summary>
/// <param name="name">The variant's name.</param>
/// <param name="declaration">The metric's name.</param>
/// <param name="kind">The metric's kind.</param>
/// <param name="version">The version of the metric's definition.</param>
/// <param name="columns">The columns that the variant writes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricVariantAttribute(
    string name, string declaration, string kind, int version, params string[] columns) : Attribute
{
    /// <summary>Gets the variant's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the metric's name.</summary>
    public string Declaration { get; } = declaration;

    /// <summary>Gets the metric's kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>Gets the version of the metric's definition.</summary>
    public int Version { get; } = version;

    /// <summary>Gets the columns that the variant writes.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}
