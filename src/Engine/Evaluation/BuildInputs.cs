namespace CellEval.Engine;

/// <summary>One context's view of what was read and built before it.</summary>
internal sealed class BuildInputs(
    EvaluationHeader header,
    RunScope scope,
    IReadOnlyDictionary<(Side Side, int Pass), List<ICellSink>> sinks,
    IReadOnlyDictionary<Side, CellScaling> scalings,
    RunMessages messages) : ContextInputs
{
    public override EvaluationHeader Header => header;

    public override IComputeResources Resources => scope.Resources;

    public override IReadOnlyList<TSink> Sinks<TSink>(Side side, int pass = 0)
    {
        if (!sinks.TryGetValue((side, pass), out var opened))
            return [];
        return opened.Find(sink => sink is not TSink) is { } other
            ? throw new InvalidOperationException(
                $"its provider opened a sink of type {TypeText.Of(other.GetType())} and asks for one of type {TypeText.Of(typeof(TSink))}.")
            : [.. opened.Cast<TSink>()];
    }

    public override ExpressionScale Scale(Side side) => Scaling(side).Scale;

    public override ExpressionScale StoredScale(Side side) => Scaling(side).StoredScale;

    public override double? MedianTotal(Side side) => Scaling(side).MedianTotal;

    public override TContext Context<TContext>() => scope.GetContext<TContext>();

    public override void Warn(string message) => messages.Warn(message);

    public override void Publish<TProduct>(TProduct product) => scope.Publish(product);

    private CellScaling Scaling(Side side) => scalings.TryGetValue(side, out var scaling)
        ? scaling
        : throw new InvalidOperationException($"the cells of the {side} side were not read, so their scale is not known.");
}
