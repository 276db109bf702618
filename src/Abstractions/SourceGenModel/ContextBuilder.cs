using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>An <see cref="IContextProvider{TContext}"/> without its type, for the evaluator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContextBuilder
{
    /// <inheritdoc cref="IContextProvider{TContext}.Needs"/>
    public abstract ContextNeeds Needs(EvaluationHeader header);

    /// <inheritdoc cref="IContextProvider{TContext}.Open"/>
    public abstract ICellSink? Open(CellSlice slice);

    /// <inheritdoc cref="IContextProvider{TContext}.Build"/>
    public abstract object Build(ContextInputs inputs, CancellationToken cancellationToken);
}
