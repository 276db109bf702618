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

    /// <summary>Says that a name does not exist: which one was probably meant, and what exists.</summary>
    /// <param name="what">What is called so: <c>metric</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="existing">What exists.</param>
    /// <param name="alsoAccepted">Names that are accepted too, but not listed.</param>
    /// <returns>The exception.</returns>
    public static RequestException Unknown(
        string what, string name, IEnumerable<string> existing, IEnumerable<string>? alsoAccepted = null)
    {
        string[] listed = [.. existing];
        var meant = NearMiss.Of(name, listed.Concat(alsoAccepted ?? []));
        return new($"There is no {what} '{name}'.{DidYouMean(meant)} There is: {string.Join(", ", listed)}.");
    }

    /// <summary>Finds what was probably meant by a name that does not exist.</summary>
    /// <param name="name">The name.</param>
    /// <param name="existing">What exists.</param>
    /// <returns><c> Did you mean 'this'?</c>, or nothing where no name is near.</returns>
    public static string Suggestion(string name, IEnumerable<string> existing) => DidYouMean(NearMiss.Of(name, existing));

    internal static string DidYouMean(string? name) => name is null ? "" : $" Did you mean '{name}'?";
}
