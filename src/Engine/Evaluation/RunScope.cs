using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>What the services of one run share: its finished contexts and its resources.</summary>
internal sealed class RunScope : IRunContexts, IDisposable
{
    private readonly Dictionary<Type, object> _contexts = [];
    private readonly Dictionary<Type, ContextFailure> _failures = [];

    public IComputeResources Resources { get; set; } = ComputeResources.SingleThread;

    /// <summary>Gets or sets what keeps the cells of both sides.</summary>
    public CellMemory Cells { get; set; } = new(long.MaxValue, null);

    public IEnumerable<object> Contexts => _contexts.Values;

    /// <summary>Gets what the contexts' providers have left for the host.</summary>
    public TypedValues Published { get; private set; } = TypedValues.Empty;

    public void Add(Type contextType, object context) => _contexts.Add(contextType, context);

    public void AddFailure(Type contextType, ContextFailure failure) => _failures.Add(contextType, failure);

    public void Publish<TProduct>(TProduct product)
        where TProduct : class => Published = Published.With(product);

    public ContextFailure? FailureOf(Type contextType) => _failures.GetValueOrDefault(contextType);

    public object GetContext(Type contextType) => _contexts.TryGetValue(contextType, out var context)
        ? context
        : throw new InvalidOperationException(_failures.TryGetValue(contextType, out var failure)
            ? failure.Reason
            : $"No metric of the run needs the context {TypeText.FullOf(contextType)}, so it was not built.");

    public TContext GetContext<TContext>()
        where TContext : class => (TContext)GetContext(typeof(TContext));

    public void Dispose() => Cells.Dispose();
}
