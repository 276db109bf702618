using System.Diagnostics;

namespace CellEval;

/// <summary>One key's computation: runs once, is waited for by the others, and finds cycles of waiting.</summary>
internal sealed class MemoCell(object key)
{
    // Who waits for whom, over all contexts of the process: a cycle may run through several of them.
    private static readonly Lock Graph = new();
    private static readonly AsyncLocal<MemoCell?> Current = new();

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<MemoCell> _waitsFor = [];
    private object? _value;
    private Exception? _failure;
    private long _elapsed;
    private long _elapsedInOthers;
    private int _reused;

    public object? Value => _value;

    public void CountReuse() => Interlocked.Increment(ref _reused);

    public MemoEntry ToEntry() => new(
        key.ToString()!,
        key.GetType(),
        Volatile.Read(ref _reused),
        Stopwatch.GetElapsedTime(0, Math.Max(0, Volatile.Read(ref _elapsed) - Volatile.Read(ref _elapsedInOthers))),
        _finished.Task.IsCompleted && _failure is not null);

    /// <summary>Computes the value on the calling thread.</summary>
    public void Run(Func<object?> compute)
    {
        var asker = Current.Value;
        asker?.BeginWaiting(this);
        Current.Value = this;
        var start = Stopwatch.GetTimestamp();
        try
        {
            _value = compute();
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
        finally
        {
            Interlocked.Exchange(ref _elapsed, Stopwatch.GetTimestamp() - start);
            Current.Value = asker;
            asker?.EndWaiting(this, start);
            _finished.SetResult();
        }

        ThrowIfFailed();
    }

    /// <summary>Waits until another thread has computed the value.</summary>
    public void Wait()
    {
        if (!_finished.Task.IsCompleted)
        {
            var asker = Current.Value;
            asker?.BeginWaiting(this);
            var start = Stopwatch.GetTimestamp();
            _finished.Task.Wait(CancellationToken.None);
            asker?.EndWaiting(this, start);
        }

        ThrowIfFailed();
    }

    private void ThrowIfFailed()
    {
        switch (_failure)
        {
            case null:
                return;
            case OperationCanceledException cancelled:
                throw new OperationCanceledException(cancelled.Message, cancelled, cancelled.CancellationToken);
            case MemoException nested:
                throw new MemoException(nested.Message, nested.InnerException);
            default:
                throw new MemoException($"{key} could not be computed: {_failure.Message}", _failure);
        }
    }

    private void BeginWaiting(MemoCell other)
    {
        lock (Graph)
        {
            var path = new List<MemoCell>();
            if (other.FindPathTo(this, path))
            {
                path.Reverse();
                var names = string.Join(" → ", path.Prepend(this).Select(cell => cell.ToString()));
                throw new MemoException($"Memo keys wait for each other in a circle: {names}.", null);
            }

            _waitsFor.Add(other);
        }
    }

    private void EndWaiting(MemoCell other, long start)
    {
        Interlocked.Add(ref _elapsedInOthers, Stopwatch.GetTimestamp() - start);
        lock (Graph)
            _waitsFor.Remove(other);
    }

    // Fills the path backwards: from the target to this cell.
    private bool FindPathTo(MemoCell target, List<MemoCell> path)
    {
        if (this == target || _waitsFor.Any(next => next.FindPathTo(target, path)))
        {
            path.Add(this);
            return true;
        }

        return false;
    }

    public override string ToString() => key.ToString()!;
}
