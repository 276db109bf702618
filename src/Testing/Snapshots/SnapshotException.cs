namespace CellEval.Testing;

/// <summary>A text is not the accepted one. The message says where they differ, and where both lie.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    public SnapshotException(string message)
        : base(message)
    {
    }
}
