using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CellEval.SourceGenModel;

/// <summary>What the generated <c>Add…Metrics</c> calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MetricPluginServiceCollectionExtensions
{
    /// <summary>Registers an assembly's declarations; a second registration changes nothing.</summary>
    /// <typeparam name="TPlugin">The generated class.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMetricPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(
        this IServiceCollection services)
        where TPlugin : MetricPlugin
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MetricPlugin, TPlugin>());
        return services;
    }

    /// <summary>Registers a context: its provider, made anew for each run, and the context itself in the run's scope.</summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <typeparam name="TProvider">Its provider.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMetricContext<
        TContext,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(
        this IServiceCollection services)
        where TContext : class
        where TProvider : class, IContextProvider<TContext>
    {
        services.TryAddScoped<IContextProvider<TContext>, TProvider>();
        services.TryAddScoped(static run => run.GetRequiredService<IRunContexts>().GetContext<TContext>());
        return services;
    }

    /// <summary>Registers an assembly's own services, but for those of types and keys that are registered already.</summary>
    /// <typeparam name="TServices">The class that registers them.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMetricServices<TServices>(this IServiceCollection services)
        where TServices : IMetricServices
    {
        ArgumentNullException.ThrowIfNull(services);

        // On a copy, so that an assembly can look at what the host has, and cannot change it.
        IServiceCollection configured = new ServiceCollection();
        configured.Add(services);
        TServices.ConfigureServices(configured);

        var known = services.Select(static service => (service.ServiceType, service.ServiceKey)).ToHashSet();
        services.Add(configured.Where(service => !known.Contains((service.ServiceType, service.ServiceKey))));
        return services;
    }
}
