namespace CellEval.DifferentialExpression;

/// <summary>
/// Makes the context of metrics on differential expression: from given tables, or by testing all cells. It takes
/// <see cref="DifferentialExpressionOptions"/> from the run's options and publishes <see cref="DeResults"/>.
/// </summary>
internal sealed class DeContextProvider : IContextProvider<DeContext>
{
    private static readonly Side[] BothSides = [Side.Real, Side.Pred];

    public ContextNeeds Needs(EvaluationHeader header)
    {
        foreach (var side in BothSides)
        {
            if (header.Table(side) is { } given)
                GivenTableCheck.Require(given, header.Perturbations);
        }

        if (header is { RealTable: not null, PredTable: not null })
            return ContextNeeds.Nothing;

        RepeatedGenes.Refuse(header.Genes);
        return new ContextNeeds { Contexts = [typeof(ScreenCells)] };
    }

    public ICellSink? Open(CellSlice slice) => null;

    public DeContext Build(ContextInputs inputs, CancellationToken cancellationToken)
    {
        var header = inputs.Header;
        var namesDiffer = GivenTables.Warn(header, inputs.Warn);
        var computed = new DeResults(Compute(inputs, Side.Real, cancellationToken), Compute(inputs, Side.Pred, cancellationToken));
        if (computed is not { Real: null, Pred: null })
            inputs.Publish(computed);

        // One after the other, so that a computed table's rows are gone before the other's are made.
        var geneNames = new NameIndex();
        var context = new DeContext(
            Table(computed.Real, header, Side.Real, geneNames, cancellationToken),
            Table(computed.Pred, header, Side.Pred, geneNames, cancellationToken),
            inputs.Resources,
            cancellationToken);
        if (!namesDiffer && header is { RealTable: { } real, PredTable: { } pred })
            OneSidedRowsCheck.Warn(real.Name, pred.Name, context, inputs.Warn);
        return context;
    }

    private static DeResult? Compute(ContextInputs inputs, Side side, CancellationToken cancellationToken)
    {
        if (inputs.Header.Table(side) is not null)
            return null;

        var cells = inputs.Context<ScreenCells>();
        return DifferentialExpressionTest.AgainstControl(
            cells.Perturbations,
            cells.Genes,
            cells.Cells(side),
            cells.Scale(side),
            inputs.Header.Options.Find<DifferentialExpressionOptions>() ?? new DifferentialExpressionOptions(),
            inputs.Resources.MaxDegreeOfParallelism,
            inputs.Resources.WorkingMemory,
            inputs.Resources.Progress(side == Side.Real ? "real: differential expression" : "pred: differential expression"),
            cancellationToken);
    }

    private static DeTable Table(
        DeResult? computed, EvaluationHeader header, Side side, NameIndex geneNames, CancellationToken cancellationToken)
    {
        var rows = computed?.ToRows(header.Screen(side)?.Name ?? side.ToString(), cancellationToken) ?? header.Table(side)!;
        return DeTable.Create(rows, header.Perturbations, geneNames, cancellationToken);
    }
}
