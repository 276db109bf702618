namespace CellEval;

/// <summary>A context with a memo: whatever its metrics derive from it is computed once for all of them.</summary>
/// <typeparam name="TSelf">The context's own type.</typeparam>
/// <param name="resources">What computations may use; one thread, and no word of progress, where it is left out.</param>
/// <param name="cancellationToken">The run's token; computations get it, whoever asks.</param>
public abstract class MemoizedContext<TSelf>(
    IComputeResources? resources = null, CancellationToken cancellationToken = default) : IMemoizedContext
    where TSelf : MemoizedContext<TSelf>
{
    private readonly Memo<TSelf> _memo = new(cancellationToken);

    /// <summary>
    /// Gets what computations may use. Keys take threads from here: as one of a key's members their number would be part of
    /// what it names.
    /// </summary>
    public IComputeResources Resources { get; } = resources ?? ComputeResources.SingleThread;

    /// <inheritdoc/>
    public IReadOnlyList<MemoEntry> MemoEntries => _memo.Entries;

    /// <summary>Gets a value that is derived from this context, computing it if nobody has asked for it yet.</summary>
    /// <typeparam name="TValue">The value's type; read-only, as it is shared.</typeparam>
    /// <param name="key">What to derive: a record struct of its owner that holds the parameters.</param>
    /// <returns>The value; the same object for equal keys of the same type of value.</returns>
    /// <exception cref="MemoException">The computation failed, now or before, or depends on itself.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TValue Get<TValue>(IMemoKey<TSelf, TValue> key) => _memo.Get((TSelf)this, key);
}
