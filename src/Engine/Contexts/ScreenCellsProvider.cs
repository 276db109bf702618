namespace CellEval.Engine;

/// <summary>Builds the <see cref="ScreenCells"/> of a run: all cells of the sides that have a screen.</summary>
internal sealed class ScreenCellsProvider(RunScope run) : IContextProvider<ScreenCells>
{
    private static readonly Side[] BothSides = [Side.Real, Side.Pred];

    public ContextNeeds Needs(EvaluationHeader header) => new()
    {
        Sides = [.. BothSides.Where(side => header.Screen(side) is not null)],
        ObsmKeys = header.ObsmKeys,
    };

    public ICellSink Open(CellSlice slice) => new LabelCellsSink(slice, run.Cells);

    public ScreenCells Build(ContextInputs inputs, CancellationToken cancellationToken)
    {
        var real = new KeptCells(inputs.Sinks<LabelCellsSink>(Side.Real));
        var pred = new KeptCells(inputs.Sinks<LabelCellsSink>(Side.Pred));
        if (run.Cells.Failure is { } failure)
            inputs.Warn($"The temporary file for cells cannot be written, so they take more memory than planned: {failure}");
        return new ScreenCells(
            inputs.Header.Perturbations,
            inputs.Header.Genes,
            real,
            pred,
            Scale(inputs, Side.Real),
            Scale(inputs, Side.Pred),
            inputs.Resources,
            cancellationToken);
    }

    private static ExpressionScale Scale(ContextInputs inputs, Side side) =>
        inputs.Header.Screen(side) is null ? ExpressionScale.Log1p : inputs.Scale(side);
}
