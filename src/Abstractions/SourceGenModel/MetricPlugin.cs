using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.SourceGenModel;

/// <summary>All that an assembly declares. Generated; registered by the generated <c>Add…Metrics</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MetricPlugin
{
    /// <summary>Gets the assembly's name.</summary>
    public abstract string AssemblyName { get; }

    /// <summary>Gets the major contract version that the assembly was compiled against.</summary>
    public abstract int ContractMajor { get; }

    /// <summary>Gets the minor contract version that the assembly was compiled against.</summary>
    public abstract int ContractMinor { get; }

    /// <summary>
    /// Gets whether the assembly adds to profiles that are not its own, as the assembly of a <see cref="MetricHostAttribute"/> may:
    /// one in a registry, and none that is loaded from a file.
    /// </summary>
    public virtual bool IsHost => false;

    /// <summary>Gets the metrics.</summary>
    public abstract IReadOnlyList<MetricDeclaration> Metrics { get; }

    /// <summary>Gets the profiles that the assembly declares.</summary>
    public virtual IReadOnlyList<ProfileDeclaration> Profiles => [];

    /// <summary>Gets the contexts that the assembly brings with a provider.</summary>
    public virtual IReadOnlyList<ContextDeclaration> Contexts => [];

    /// <summary>Gets the strategies that the assembly brings.</summary>
    public virtual IReadOnlyList<StrategyDeclaration> Strategies => [];

    /// <summary>Registers the services that the assembly brings, as <see cref="IMetricServices"/> says; nothing without such a class.</summary>
    /// <param name="services">The host's services.</param>
    public virtual void ConfigureServices(IServiceCollection services)
    {
    }
}
