using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.SourceGenModel;

/// <summary>A class marked with <see cref="MetricContextAttribute"/>: its kind, and how to get its provider.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContextDeclaration
{
    private ContextDeclaration(Type contextType, string kind)
    {
        ContextType = contextType;
        Kind = kind;
    }

    /// <summary>Gets the context's type.</summary>
    public Type ContextType { get; }

    /// <summary>Gets the kind of its metrics.</summary>
    public string Kind { get; }

    /// <summary>Declares a context whose provider is registered as a service.</summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <returns>The declaration.</returns>
    public static ContextDeclaration Create<TContext>(string kind)
        where TContext : class => new Typed<TContext>(kind, null);

    /// <summary>Declares a context that brings its provider.</summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <typeparam name="TProvider">Its provider.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <returns>The declaration.</returns>
    public static ContextDeclaration Create<
        TContext,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(string kind)
        where TContext : class
        where TProvider : class, IContextProvider<TContext> =>
        new Typed<TContext>(kind, static services => services.AddMetricContext<TContext, TProvider>());

    /// <summary>
    /// Registers the provider that the declaration brings, as the generated <c>Add…Metrics</c> does; one without changes nothing.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public abstract void Register(IServiceCollection services);

    /// <summary>Gets the provider for a run.</summary>
    /// <param name="services">The run's scope.</param>
    /// <returns>The provider.</returns>
    public abstract ContextBuilder Resolve(IServiceProvider services);

    private sealed class Typed<TContext>(string kind, Action<IServiceCollection>? register)
        : ContextDeclaration(typeof(TContext), kind)
        where TContext : class
    {
        public override void Register(IServiceCollection services) => register?.Invoke(services);

        public override ContextBuilder Resolve(IServiceProvider services) =>
            new Builder(services.GetRequiredService<IContextProvider<TContext>>());

        private sealed class Builder(IContextProvider<TContext> provider) : ContextBuilder
        {
            public override ContextNeeds Needs(EvaluationHeader header) => provider.Needs(header);

            public override ICellSink? Open(CellSlice slice) => provider.Open(slice);

            public override object Build(ContextInputs inputs, CancellationToken cancellationToken) =>
                provider.Build(inputs, cancellationToken);
        }
    }
}
