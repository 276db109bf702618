namespace CellEval.Engine;

/// <summary>
/// Calls something on a thread of its own and waits for it only so long. What does not stop when told to is abandoned: its thread
/// goes on in the background, and its result is nobody's.
/// </summary>
internal static class TimedCall
{
    // For what looks at its token now and then.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <exception cref="TimeoutException">The time is over; the message says how it ended.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static T Run<T>(Func<CancellationToken, T> call, TimeSpan timeout, CancellationToken run)
    {
        // Disposed only once the call has ended: one that is abandoned may still use its token.
        var limit = CancellationTokenSource.CreateLinkedTokenSource(run);
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Complete(result, call, limit.Token)) { IsBackground = true, Name = "metric" };
        thread.Start();

        bool IsDone(TimeSpan time, CancellationToken token) => Task.WaitAny([result.Task], (int)time.TotalMilliseconds, token) == 0;
        try
        {
            if (IsDone(timeout, run))
            {
                limit.Dispose();
                return result.Task.GetAwaiter().GetResult();
            }
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            IsDone(Grace, CancellationToken.None);
            throw;
        }

        // Not Cancel: what the call registered with its token must not run on this thread.
        _ = limit.CancelAsync();
        throw new TimeoutException(IsDone(Grace, run)
            ? FormattableString.Invariant($"timed out after {timeout.TotalSeconds} s")
            : FormattableString.Invariant($"timed out after {timeout.TotalSeconds} s; it ignores cancellation, so it was abandoned"));
    }

    private static void Complete<T>(TaskCompletionSource<T> result, Func<CancellationToken, T> call, CancellationToken limit)
    {
        try
        {
            result.SetResult(call(limit));
        }
        catch (Exception exception)
        {
            result.SetException(exception);
        }
    }
}
