using System.Diagnostics;

namespace CellEval;

/// <summary>What one computation waits for. Together they are a graph without circles: nobody waits in one for ever.</summary>
internal sealed class MemoWaiting(string key)
{
    // One for all contexts of the process: a circle may run through several of them.
    private static readonly Lock Graph = new();

    // With repeats: threads of one computation may wait for the same key.
    private readonly List<MemoWaiting> _others = [];
    private long _since;
    private long _waited;
    private bool _finished;

    /// <summary>Notes that this computation waits for another.</summary>
    /// <exception cref="MemoException">The other waits for this one, directly or through others.</exception>
    public void Begin(MemoWaiting other)
    {
        List<MemoWaiting>? circle;
        lock (Graph)
        {
            circle = PathFrom(other);
            if (circle is null)
            {
                if (_others.Count == 0)
                    _since = Stopwatch.GetTimestamp();
                _others.Add(other);
            }
        }

        if (circle is not null)
        {
            var names = string.Join(" → ", circle.Prepend(this).Select(waiting => waiting.ToString()));
            throw new MemoException($"Memo keys wait for each other in a circle: {names}.", null);
        }
    }

    /// <summary>Notes that this computation no longer waits for another.</summary>
    public void End(MemoWaiting other)
    {
        lock (Graph)
        {
            _others.Remove(other);
            if (_others.Count == 0)
                _waited += Stopwatch.GetTimestamp() - _since;
        }
    }

    /// <summary>Notes that nobody has to wait for this computation any more.</summary>
    /// <returns>The time in which it waited for others.</returns>
    public long Finish()
    {
        lock (Graph)
        {
            _finished = true;
            return _waited;
        }
    }

    public override string ToString() => key;

    // From the other to this one, each waiting for the next; null where there is no way. Each computation is looked at once.
    private List<MemoWaiting>? PathFrom(MemoWaiting other)
    {
        // A thread that outlives the computation that started it keeps nobody waiting.
        if (_finished)
            return null;

        var askedBy = new Dictionary<MemoWaiting, MemoWaiting?> { [other] = null };
        var open = new Stack<MemoWaiting>([other]);
        while (open.TryPop(out var waiting))
        {
            if (waiting == this)
            {
                var path = new List<MemoWaiting>();
                for (var at = waiting; at is not null; at = askedBy[at])
                    path.Add(at);
                path.Reverse();
                return path;
            }

            if (waiting._finished)
                continue;
            foreach (var next in waiting._others)
            {
                if (askedBy.TryAdd(next, waiting))
                    open.Push(next);
            }
        }

        return null;
    }
}
