namespace CellEval;

/// <summary>
/// Names a value that is derived from a context and says how: a <c>readonly record struct</c> whose members are the
/// parameters, so that equal parameters are the same key and two owners' keys can never collide.
/// </summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public interface IMemoKey<in TContext, out TValue>
{
    /// <summary>Computes the value. Called once for a context and key; may ask the context for other keys.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>The value, which must not be changed afterwards.</returns>
    TValue Compute(TContext context, CancellationToken cancellationToken);
}
