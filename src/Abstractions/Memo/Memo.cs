namespace CellEval;

/// <summary>Computes each key of a context once, also when many threads ask at the same time.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <param name="cancellationToken">The run's token; computations get it, whoever asks.</param>
internal sealed class Memo<TContext>(CancellationToken cancellationToken)
{
    private readonly Lock _lock = new();

    // By the type of the value too: one key may derive values of several types.
    private readonly Dictionary<(Type ValueType, object Key), MemoCell> _cells = [];
    private readonly List<MemoCell> _inOrder = [];

    public IReadOnlyList<MemoEntry> Entries
    {
        get
        {
            MemoCell[] cells;
            lock (_lock)
                cells = [.. _inOrder];
            return [.. cells.Select(cell => cell.ToEntry())];
        }
    }

    public TValue Get<TValue>(TContext context, IMemoKey<TContext, TValue> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        MemoCell cell;
        bool first;
        lock (_lock)
        {
            first = !_cells.TryGetValue((typeof(TValue), key), out cell!);
            if (first)
            {
                _cells.Add((typeof(TValue), key), cell = new MemoCell(key));
                _inOrder.Add(cell);
            }
            else
            {
                cell.CountReuse();
            }
        }

        cell.NoteAsker();
        if (first)
            cell.Run(() => key.Compute(context, cancellationToken));
        else
            cell.Wait();
        return (TValue)cell.Value!;
    }
}
