namespace CellEval.Engine;

/// <summary>One context's view of what was read and built before it.</summary>
internal sealed class BuildInputs(
    EvaluationHeader header,
    EvaluationRequest request,
    RunScope scope,
    IReadOnlyDictionary<(Side Side, int Pass), List<ICellSink>> sinks,
    IReadOnlyDictionary<Side, CellScaling> scalings,
    RunMessages messages) : ContextInputs
{
    public override EvaluationHeader Header => header;

    public override int MaxDegreeOfParallelism => request.MaxDegreeOfParallelism;

    public override IReadOnlyList<TSink> Sinks<TSink>(Side side, int pass = 0) =>
        sinks.TryGetValue((side, pass), out var opened) ? [.. opened.Cast<TSink>()] : [];

    public override ExpressionScale Scale(Side side) => scalings[side].Scale;

    public override DeRows? GivenTable(Side side) => side == Side.Real ? request.RealTable : request.PredTable;

    public override TContext Context<TContext>() => scope.GetContext<TContext>();

    public override void Warn(string message) => messages.Warn(message);

    public override IProgress<double> Progress(string work) => messages.Stage(work);
}
