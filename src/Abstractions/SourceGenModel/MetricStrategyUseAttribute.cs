using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A strategy that a variant needs, in its assembly's metadata. Generated.</summary>
/// <param name="strategyType">The interface.</param>
/// <param name="name">The strategy's name.</param>
/// <param name="variant">The first variant that needs it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricStrategyUseAttribute(Type strategyType, string name, string variant) : Attribute
{
    /// <summary>Gets the interface.</summary>
    public Type StrategyType { get; } = strategyType;

    /// <summary>Gets the strategy's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the first variant that needs it.</summary>
    public string Variant { get; } = variant;
}
