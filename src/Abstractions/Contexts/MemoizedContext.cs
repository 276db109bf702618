namespace CellEval;

/// <summary>A context with a memo: whatever its metrics derive from it is computed once for all of them.</summary>
/// <typeparam name="TSelf">The context's own type.</typeparam>
/// <param name="cancellationToken">The run's token; computations get it, whoever asks.</param>
public abstract class MemoizedContext<TSelf>(CancellationToken cancellationToken) : IMemoizedContext
    where TSelf : MemoizedContext<TSelf>
{
    private readonly Memo<TSelf> _memo = new(cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<MemoEntry> MemoEntries => _memo.Entries;

    /// <summary>Gets a value that is derived from this context, computing it if nobody has asked for it yet.</summary>
    /// <typeparam name="TValue">The value's type; read-only, as it is shared.</typeparam>
    /// <param name="key">What to derive: a record struct of its owner that holds the parameters.</param>
    /// <returns>The value; the same object for equal keys.</returns>
    /// <exception cref="MemoException">The computation failed, now or before, or depends on itself.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TValue Get<TValue>(IMemoKey<TSelf, TValue> key) => _memo.Get((TSelf)this, key);
}
