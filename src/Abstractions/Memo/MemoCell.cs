using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CellEval;

/// <summary>One key's computation: runs once, and is waited for by the others.</summary>
internal sealed class MemoCell
{
    // The computation that this code is part of, also on the threads that it starts.
    private static readonly AsyncLocal<MemoCell?> Current = new();

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Type _keyType;
    private readonly string _text;
    private readonly MemoWaiting _waiting;
    private readonly List<string> _askers = [];
    private object? _value;
    private Exception? _failure;
    private long _elapsed;
    private int _reused;

    public MemoCell(object key)
    {
        _keyType = key.GetType();
        _text = MemoKeyText.Of(key);
        _waiting = new MemoWaiting(_text);
    }

    public object? Value => _value;

    public void CountReuse() => Interlocked.Increment(ref _reused);

    /// <summary>Notes who asks for the value.</summary>
    public void NoteAsker()
    {
        if ((Current.Value?._text ?? MemoAsker.Current) is not { } asker)
            return;
        lock (_askers)
        {
            if (!_askers.Contains(asker))
                _askers.Add(asker);
        }
    }

    public MemoEntry ToEntry()
    {
        lock (_askers)
        {
            return new MemoEntry
            {
                Key = _text,
                KeyType = _keyType,
                Reused = Volatile.Read(ref _reused),
                Elapsed = Stopwatch.GetElapsedTime(0, Volatile.Read(ref _elapsed)),
                Failed = _finished.Task.IsCompleted && _failure is not null,
                AskedBy = [.. _askers],
            };
        }
    }

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
                throw new MemoException($"{_text} could not be computed: {MemoKeyText.OfFailure(_failure)}", _failure);
        }
    }
}
