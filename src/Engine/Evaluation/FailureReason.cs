namespace CellEval.Engine;

/// <summary>Says why something failed. The message of an exception is code of whoever wrote the exception, and may throw itself.</summary>
internal static class FailureReason
{
    /// <summary>The message of an exception; the name of its type where it has none.</summary>
    public static string Of(Exception exception)
    {
        var cause = exception switch
        {
            TypeInitializationException { InnerException: { } inner } => inner,

            // An argument that does not fit is the user's option; the step that found it tells them nothing.
            MemoException { InnerException: ArgumentException inner } => inner,
            _ => exception,
        };
        try
        {
            return string.IsNullOrWhiteSpace(cause.Message) ? cause.GetType().Name : cause.Message;
        }
        catch (Exception)
        {
            return cause.GetType().Name;
        }
    }

    /// <summary>Gets an exception for a logger, which will read its text; null where that cannot be read.</summary>
    public static Exception? ForLog(Exception? exception)
    {
        try
        {
            _ = exception?.ToString();
            return exception;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
