using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>What the services of one run share: its finished contexts and its resources.</summary>
internal sealed class RunScope : IRunContexts, IComputeResources
{
    private readonly Dictionary<Type, object> _contexts = [];

    public int MaxDegreeOfParallelism { get; set; } = 1;

    public IEnumerable<object> Contexts => _contexts.Values;

    public void Add(Type contextType, object context) => _contexts.Add(contextType, context);

    public object GetContext(Type contextType) => _contexts.TryGetValue(contextType, out var context)
        ? context
        : throw new InvalidOperationException($"No metric of the run needs the context {contextType}, so it was not built.");

    public TContext GetContext<TContext>()
        where TContext : class => (TContext)GetContext(typeof(TContext));
}
