namespace CellEval;

/// <summary>
/// Names a value that is derived from a context and says how: a <c>readonly record struct</c> whose members are the
/// parameters, so that equal parameters are the same key and two owners' keys can never collide.
/// </summary>
/// <remarks>
/// Keys may ask for others, also from threads that they start and wait for; keys that wait for each other in a circle fail.
/// That is found on all threads to which the execution context flows, as it does unless its flow is suppressed.
/// </remarks>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public interface IMemoKey<in TContext, TValue>
{
    /// <summary>Computes the value. Called once for a context and key; may ask the context for other keys.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>The value, which must not be changed afterwards.</returns>
    TValue Compute(TContext context, CancellationToken cancellationToken);
}
