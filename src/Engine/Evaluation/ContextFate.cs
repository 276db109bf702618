namespace CellEval.Engine;

/// <summary>Whether a context has failed, and why. It may be told and asked by several threads.</summary>
internal sealed class ContextFate(string name)
{
    private ContextFailure? _failure;

    /// <summary>Gets why the context cannot be had; null where nothing has failed so far.</summary>
    public ContextFailure? Failure => Volatile.Read(ref _failure);

    /// <summary>
    /// Whether an exception of a context's provider fails only the metrics on it: all but a refusal of the input or of the
    /// request, and a cancelled run.
    /// </summary>
    public static bool Contains(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        InputException or RequestException or MetricRegistrationException => false,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => true,
    };

    /// <summary>Notes a failure; the first counts.</summary>
    public void Fail(Exception exception) => FailWith(new ContextFailure($"The context {name} failed: {FailureReason.Of(exception)}", exception));

    /// <summary>Notes that a context fails because of one that it needs.</summary>
    public void FailWith(ContextFailure needed) => Interlocked.CompareExchange(ref _failure, needed, null);
}
