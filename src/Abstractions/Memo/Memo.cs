namespace CellEval;

/// <summary>Computes each key of a context once, also when many threads ask at the same time.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <param name="cancellationToken">The run's token; computations get it, whoever asks.</param>
internal sealed class Memo<TContext>(CancellationToken cancellationToken)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<object, MemoCell> _cells = [];
    private readonly List<MemoCell> _inOrder = [];

    public IReadOnlyList<MemoEntry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _inOrder.Select(cell => cell.ToEntry())];
        }
    }

    public TValue Get<TValue>(TContext context, IMemoKey<TContext, TValue> key)
    {
        MemoCell cell;
        bool first;
        lock (_lock)
        {
            first = !_cells.TryGetValue(key, out cell!);
            if (first)
            {
                _cells.Add(key, cell = new MemoCell(key));
                _inOrder.Add(cell);
            }
            else
            {
                cell.CountReuse();
            }
        }

        if (first)
            cell.Run(() => key.Compute(context, cancellationToken));
        else
            cell.Wait();
        return (TValue)cell.Value!;
    }
}
