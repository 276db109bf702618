namespace CellEval;

/// <summary>
/// Makes the context that metrics share, for one run: says what it needs, opens sinks for the cells, and builds the
/// context from them.
/// </summary>
/// <remarks>
/// <para>
/// All members are called on the run's thread, one at a time: <see cref="Needs"/>; then, for the real side and after it the
/// predicted, pass by pass, <see cref="Open"/> for each range of labels in their order, before that pass reads a cell; then, when
/// both sides have been read, <see cref="Build"/>. No pass begins before the one before it has ended. Sinks of one range may be
/// fed while those of another are.
/// </para>
/// <para>
/// An <see cref="InputException"/> ends the run, whoever throws it: it is about the input, which must be mended. Any other
/// exception of a provider or its sinks fails the metrics that take the context, or one built from it, and no others:
/// the provider is not called again, and its sinks see no more blocks.
/// </para>
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

    /// <summary>Opens a sink for a range of labels. Called for each side, pass and range that <see cref="Needs"/> asks for.</summary>
    /// <param name="slice">Which cells the sink will see.</param>
    /// <returns>
    /// A new sink, or null where these cells are not needed. It is kept until the context is built, whatever its pass; then, or
    /// when the run ends without it, the run disposes it if it can be disposed. Whatever the context keeps of a sink must not
    /// be what that lets go.
    /// </returns>
    ICellSink? Open(CellSlice slice);

    /// <summary>Builds the context. Called once, when all cells have passed and the contexts that it needs are built.</summary>
    /// <param name="inputs">The sinks that have seen all cells, the needed contexts, and what building may use.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>A read-only object that may be used by several threads.</returns>
    TContext Build(ContextInputs inputs, CancellationToken cancellationToken);
}
