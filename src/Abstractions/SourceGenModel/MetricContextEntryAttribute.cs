using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A context that an assembly brings, in its metadata. Generated.</summary>
/// <param name="contextType">The context.</param>
/// <param name="kind">The kind of its metrics.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricContextEntryAttribute(Type contextType, string kind) : Attribute
{
    /// <summary>Gets the context.</summary>
    public Type ContextType { get; } = contextType;

    /// <summary>Gets the kind of its metrics.</summary>
    public string Kind { get; } = kind;
}
