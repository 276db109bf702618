using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A strategy that an assembly brings, in its metadata. Generated.</summary>
/// <param name="strategyType">The interface.</param>
/// <param name="name">The name that chooses it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricStrategyEntryAttribute(Type strategyType, string name) : Attribute
{
    /// <summary>Gets the interface.</summary>
    public Type StrategyType { get; } = strategyType;

    /// <summary>Gets the name that chooses it.</summary>
    public string Name { get; } = name;
}
