namespace CellEval;

/// <summary>
/// Makes the context that metrics share, for one run: says what it needs, opens sinks for the cells, and builds the
/// context from them.
/// </summary>
/// <remarks>
/// An <see cref="InputException"/> ends the run, whoever throws it: it is about the input, which must be mended. Any other
/// exception of a provider or its sinks fails the metrics that take the context, or one built from it, and no others.
/// </remarks>
/// <typeparam name="TContext">A class marked with <see cref="MetricContextAttribute"/>.</typeparam>
public interface IContextProvider<TContext>
    where TContext : class
{
    /// <summary>Says what the context is made from. Called once, before any cell is read.</summary>
    /// <param name="header">What is known of the run.</param>
    /// <returns>The needs.</returns>
    /// <exception cref="InputException">The context cannot be made from such inputs.</exception>
    ContextNeeds Needs(EvaluationHeader header);

    /// <summary>Opens a sink for a range of labels. Called for each range, side and pass that <see cref="Needs"/> asks for.</summary>
    /// <param name="slice">Which cells the sink will see.</param>
    /// <returns>
    /// The sink, or null where these cells are not needed. One that can be disposed is disposed when the context is built, or
    /// when the run ends without it.
    /// </returns>
    ICellSink? Open(CellSlice slice);

    /// <summary>Builds the context. Called once, when all cells have passed.</summary>
    /// <param name="inputs">The sinks that have seen all cells, and needed contexts.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>A read-only object that may be used by several threads.</returns>
    TContext Build(ContextInputs inputs, CancellationToken cancellationToken);
}
