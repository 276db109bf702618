using System.ComponentModel;
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
        where TContext : class => new Typed<TContext>(kind);

    /// <summary>Gets the provider for a run.</summary>
    /// <param name="services">The run's scope.</param>
    /// <returns>The provider.</returns>
    public abstract ContextBuilder Resolve(IServiceProvider services);

    private sealed class Typed<TContext>(string kind) : ContextDeclaration(typeof(TContext), kind)
        where TContext : class
    {
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
