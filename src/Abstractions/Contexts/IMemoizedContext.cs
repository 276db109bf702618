namespace CellEval;

/// <summary>A context that can tell what was derived from it, and how often that was shared.</summary>
public interface IMemoizedContext
{
    /// <summary>Gets one entry for each key, in the order in which they were first asked for.</summary>
    IReadOnlyList<MemoEntry> MemoEntries { get; }
}
