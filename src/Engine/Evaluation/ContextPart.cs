using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>One context of a run on its way: its provider, what it needs, its sinks, and whether it has failed.</summary>
internal sealed class ContextPart(Type contextType)
{
    private readonly Dictionary<(Side Side, int Pass), List<ICellSink>> _sinks = [];

    public Type ContextType { get; } = contextType;

    public ContextFate Fate { get; } = new(TypeText.Of(contextType));

    public ContextBuilder? Builder { get; set; }

    public ContextNeeds Needs { get; set; } = ContextNeeds.Nothing;

    /// <summary>Whether it, or a context that it needs, asks for cells of a screen that is not given.</summary>
    public bool MissesScreen { get; set; }

    public IReadOnlyDictionary<(Side Side, int Pass), List<ICellSink>> Sinks => _sinks;

    /// <summary>Whether cells of a side are read for it in a pass.</summary>
    public bool Reads(Side side, int pass) => Fate.Failure is null && Needs.Sides.Contains(side) && pass < Needs.Passes;

    /// <summary>Runs a provider's code; what it throws is the context's failure unless it ends the run.</summary>
    /// <returns>What the code returns, or null where it has failed, now or before.</returns>
    public TResult? Try<TResult>(Func<ContextBuilder?, TResult?> call, CancellationToken cancellationToken)
        where TResult : class
    {
        if (Fate.Failure is not null)
            return null;
        try
        {
            return call(Builder);
        }
        catch (Exception exception) when (ContextFate.Contains(exception, cancellationToken))
        {
            Fate.Fail(exception);
            return null;
        }
    }

    public void Add(Side side, int pass, ICellSink sink)
    {
        if (!_sinks.TryGetValue((side, pass), out var sinks))
            _sinks.Add((side, pass), sinks = []);
        sinks.Add(sink);
    }

    /// <summary>Lets go of the sinks, and disposes those that want it.</summary>
    public void ReleaseSinks(Action<string> warn)
    {
        foreach (var sink in _sinks.Values.SelectMany(sinks => sinks))
        {
            try
            {
                if (sink is IDisposable disposable)
                    disposable.Dispose();
                else if (sink is IAsyncDisposable asyncDisposable)
                    asyncDisposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                // Its work is done or lost already; neither is a reason to lose the results of others.
                warn($"A sink of the context {TypeText.Of(ContextType)} could not be disposed: {FailureReason.Of(exception)}");
            }
        }

        _sinks.Clear();
    }
}
