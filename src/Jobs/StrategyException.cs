namespace CellEval.Jobs;

/// <summary>A baseline, a score rule or a split threw: a fault of whoever wrote it. The message names it and says what it threw.</summary>
public sealed class StrategyException : Exception
{
    private StrategyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Calls a strategy, so that what it throws is told from errors of ours.</summary>
    /// <param name="strategy">The strategy, or what it made.</param>
    /// <param name="call">The call, which may not return null.</param>
    /// <param name="cancellationToken">The run's token: a strategy that gives up by itself has failed.</param>
    internal static T Call<T>(object strategy, Func<T> call, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return call() ?? throw new InvalidOperationException("it returned null.");
        }
        catch (Exception cause) when (cause is not InputException && !cancellationToken.IsCancellationRequested)
        {
            var type = strategy.GetType();
            throw new StrategyException(
                $"{type} of {type.Assembly.GetName().Name} failed: {MessageOf(cause)} Whoever wrote it can mend it.", cause);
        }
    }

    // A message is code of whoever wrote the exception.
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return exception.GetType().Name + ".";
        }
    }
}
