namespace CellEval;

/// <summary>What a context is built from: sinks that have seen all cells, other contexts.</summary>
public abstract class ContextInputs
{
    /// <summary>Gets what was known of the run beforehand.</summary>
    public abstract EvaluationHeader Header { get; }

    /// <summary>Gets what building may use, and hands on to the context; long work tells its progress there.</summary>
    public abstract IComputeResources Resources { get; }

    /// <summary>Gets the sinks that the provider opened, in label order.</summary>
    /// <typeparam name="TSink">Their type.</typeparam>
    /// <param name="side">The side.</param>
    /// <param name="pass">The pass, from 0.</param>
    /// <returns>The sinks; none where the provider opened none.</returns>
    public abstract IReadOnlyList<TSink> Sinks<TSink>(Side side, int pass = 0)
        where TSink : class, ICellSink;

    /// <summary>Gets the scale of one side's values in <see cref="CellSpace.Normalized"/>.</summary>
    /// <param name="side">The side; its cells must have been read.</param>
    /// <returns>The scale.</returns>
    public abstract ExpressionScale Scale(Side side);

    /// <summary>Gets the scale of one side's values as the file has them: what sinks see in <see cref="CellSpace.Raw"/>.</summary>
    /// <param name="side">The side; its cells must have been read.</param>
    /// <returns>The scale that the run was told, or has found.</returns>
    public abstract ExpressionScale StoredScale(Side side);

    /// <summary>
    /// Gets the total to which one side's counts are normalised before log1p: the median of the positive totals of its cells,
    /// those without a label included.
    /// </summary>
    /// <param name="side">The side; its cells must have been read.</param>
    /// <returns>The total, 0 where no cell has counts; null where values are not normalised.</returns>
    public abstract double? MedianTotal(Side side);

    /// <summary>Gets another context that <see cref="ContextNeeds.Contexts"/> asked for.</summary>
    /// <typeparam name="TContext">Its type.</typeparam>
    /// <returns>The context.</returns>
    public abstract TContext Context<TContext>()
        where TContext : class;

    /// <summary>Tells the user of the run something that does not stop it.</summary>
    /// <param name="message">One sentence or more.</param>
    public abstract void Warn(string message);

    /// <summary>Leaves something beside the context for the host, which finds it in the results by its type.</summary>
    /// <typeparam name="TProduct">The type; a second product of the same type replaces the first.</typeparam>
    /// <param name="product">What is left; read-only.</param>
    public abstract void Publish<TProduct>(TProduct product)
        where TProduct : class;
}
