namespace CellEval;

/// <summary>An input that cannot be evaluated. The message is for people: what, where, found, expected, how to fix.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One paragraph that says what is wrong and how to mend it.</param>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">One paragraph that says what is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets the settings of the request that may mend it, as properties of the request; a tool names its own flags for them.
    /// </summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
