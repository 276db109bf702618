namespace CellEval;

/// <summary>What became of one memo key.</summary>
public sealed record MemoEntry
{
    /// <summary>Gets the key, as its <c>ToString</c> gives it; the name of its type where that throws.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the key's type.</summary>
    public required Type KeyType { get; init; }

    /// <summary>Gets the name of the context's type whose memo this is, where a run has asked for the entry; null otherwise.</summary>
    public string? Context { get; init; }

    /// <summary>Gets how often the value was asked for beyond the first time.</summary>
    public int Reused { get; init; }

    /// <summary>Gets how long the computation took, without the time in which it waited for other keys.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets whether the computation failed.</summary>
    public bool Failed { get; init; }

    /// <summary>
    /// Gets who asked for the value, each once, in the order of asking: metrics by the names of their variants, other keys as
    /// <see cref="Key"/> gives them. Code without a name, such as a test, is not among them.
    /// </summary>
    public IReadOnlyList<string> AskedBy { get; init; } = [];
}
