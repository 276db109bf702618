using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>Says in an assembly's metadata that it has metrics. Generated.</summary>
/// <param name="plugin">The generated class.</param>
/// <param name="contractMajor">The major contract version that the assembly was compiled against.</param>
/// <param name="contractMinor">The minor contract version that the assembly was compiled against.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MetricPluginAttribute(Type plugin, int contractMajor, int contractMinor) : Attribute
{
    /// <summary>Gets the generated class.</summary>
    public Type Plugin { get; } = plugin;

    /// <summary>Gets the major contract version that the assembly was compiled against.</summary>
    public int ContractMajor { get; } = contractMajor;

    /// <summary>Gets the minor contract version that the assembly was compiled against.</summary>
    public int ContractMinor { get; } = contractMinor;

    /// <inheritdoc cref="MetricPlugin.IsHost"/>
    public bool IsHost { get; set; }
}
