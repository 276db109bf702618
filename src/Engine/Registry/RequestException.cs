namespace CellEval.Engine;

/// <summary>A request names what does not exist, or gives a value that does not fit. The message lists what does.</summary>
public sealed class RequestException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what exists.</param>
    public RequestException(string message)
        : base(message)
    {
    }

    /// <summary>
    /// Gets the settings of the request that may mend it, as properties of the request; a tool names its own flags for them.
    /// </summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    internal static RequestException Unknown(string what, string name, IEnumerable<string> existing) =>
        new($"There is no {what} '{name}'. There is: {string.Join(", ", existing)}.");
}
