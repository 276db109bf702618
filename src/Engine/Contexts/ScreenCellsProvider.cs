namespace CellEval.Engine;

/// <summary>Builds the <see cref="ScreenCells"/> of a run: all cells of the sides that have a screen.</summary>
internal sealed class ScreenCellsProvider : IContextProvider<ScreenCells>
{
    private static readonly Side[] BothSides = [Side.Real, Side.Pred];

    public ContextNeeds Needs(EvaluationHeader header) => new()
    {
        Sides = [.. BothSides.Where(side => header.Screen(side) is not null)],
        ObsmKeys = header.ObsmKeys,
    };

    public ICellSink Open(CellSlice slice) => new LabelCellsSink(slice);

    public ScreenCells Build(ContextInputs inputs, CancellationToken cancellationToken) => new(
        inputs.Header.Perturbations,
        inputs.Header.Genes,
        Cells(inputs, Side.Real),
        Cells(inputs, Side.Pred),
        Scale(inputs, Side.Real),
        Scale(inputs, Side.Pred),
        inputs.Resources,
        cancellationToken);

    private static LabelCells[] Cells(ContextInputs inputs, Side side) =>
        [.. inputs.Sinks<LabelCellsSink>(side).SelectMany(sink => sink.Take())];

    private static ExpressionScale Scale(ContextInputs inputs, Side side) =>
        inputs.Header.Screen(side) is null ? ExpressionScale.Log1p : inputs.Scale(side);
}
