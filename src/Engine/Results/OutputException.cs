namespace CellEval.Engine;

/// <summary>Results cannot be written where they should be. The message says where, why, and what to do.</summary>
public sealed class OutputException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One sentence or more.</param>
    /// <param name="innerException">The cause.</param>
    public OutputException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    // Nobody knows the name under which a file is written aside.
    internal static OutputException OfAside(string path, string aside, Exception cause) =>
        Of(path, cause.Message.Replace(Path.GetFullPath(aside), path, StringComparison.Ordinal).Replace(aside, path, StringComparison.Ordinal), cause);

    internal static OutputException Of(string path, string reason, Exception? cause) =>
        new($"Cannot write to {path}: {reason} Choose a folder where you may write, with enough space.", cause);
}
