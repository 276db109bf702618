using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CellEval;

/// <summary>One key's computation: runs once, and is waited for by the others.</summary>
internal sealed class MemoCell(object key)
{
    // The computation that this code is part of, also on the threads that it starts.
    private static readonly AsyncLocal<MemoCell?> Current = new();

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoWaiting _waiting = new(key);
    private object? _value;
    private Exception? _failure;
    private long _elapsed;
    private int _reused;

    public object? Value => _value;

    public void CountReuse() => Interlocked.Increment(ref _reused);

    public MemoEntry ToEntry() => new(
        key.ToString()!,
        key.GetType(),
        Volatile.Read(ref _reused),
        Stopwatch.GetElapsedTime(0, Volatile.Read(ref _elapsed)),
        _finished.Task.IsCompleted && _failure is not null);

    /// <summary>Computes the value on the calling thread.</summary>
    public void Run(Func<object?> compute)
    {
        var asker = Current.Value;
        asker?._waiting.Begin(_waiting);
        Current.Value = this;
        var start = Stopwatch.GetTimestamp();
        try
        {
            // An endless chain of keys is a failure of its keys, not the end of the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            _value = compute();
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
        finally
        {
            var elapsed = Stopwatch.GetTimestamp() - start;
            Volatile.Write(ref _elapsed, elapsed - _waiting.Finish());
            Current.Value = asker;
            asker?._waiting.End(_waiting);
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
            asker?._waiting.Begin(_waiting);
            try
            {
                _finished.Task.Wait(CancellationToken.None);
            }
            finally
            {
                asker?._waiting.End(_waiting);
            }
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
}
