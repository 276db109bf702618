using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>The arguments of one call of a metric, in the order of its declaration.</summary>
/// <param name="contexts">The contexts.</param>
/// <param name="values">Swept values and options, boxed as the parameters' own types.</param>
/// <param name="services">The services.</param>
/// <param name="cancellationToken">The run's token.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetricCall(
    IReadOnlyList<object> contexts,
    IReadOnlyList<object?> values,
    IReadOnlyList<object> services,
    CancellationToken cancellationToken)
{
    /// <summary>Gets the run's token.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets a context.</summary>
    /// <typeparam name="TContext">Its type.</typeparam>
    /// <param name="index">Its place in <see cref="MetricDeclaration.Contexts"/>.</param>
    /// <returns>The context.</returns>
    public TContext Context<TContext>(int index) => (TContext)contexts[index];

    /// <summary>Gets a swept value or an option.</summary>
    /// <typeparam name="TValue">The parameter's type.</typeparam>
    /// <param name="index">Its place in <see cref="MetricDeclaration.Parameters"/>.</param>
    /// <returns>The value.</returns>
    public TValue Value<TValue>(int index) => (TValue)values[index]!;

    /// <summary>Gets a service.</summary>
    /// <typeparam name="TService">Its type.</typeparam>
    /// <param name="index">Its place in <see cref="MetricDeclaration.Services"/>.</param>
    /// <returns>The service.</returns>
    public TService Service<TService>(int index) => (TService)services[index];
}
