namespace CellEval.DifferentialExpression;

/// <summary>
/// Makes the context of metrics on differential expression: from given tables, or by testing all cells.
/// </summary>
/// <param name="options">The run's choices.</param>
/// <param name="results">Takes what is computed.</param>
public sealed class DeContextProvider(DeRunOptions options, DeResults results) : IContextProvider<DeContext>
{
    /// <inheritdoc/>
    public ContextNeeds Needs(EvaluationHeader header)
    {
        if (header.GivenTables.Contains(Side.Real) && header.GivenTables.Contains(Side.Pred))
            return ContextNeeds.Nothing;

        RepeatedGenes.Refuse(header.Genes);
        return new ContextNeeds { Contexts = [typeof(ScreenCells)] };
    }

    /// <inheritdoc/>
    public ICellSink? Open(CellSlice slice) => null;

    /// <inheritdoc/>
    public DeContext Build(ContextInputs inputs, CancellationToken cancellationToken)
    {
        var geneNames = new NameIndex();
        var real = Rows(inputs, Side.Real, cancellationToken);
        var pred = Rows(inputs, Side.Pred, cancellationToken);
        return new DeContext(
            DeTable.Create(real, inputs.Header.Perturbations, geneNames),
            DeTable.Create(pred, inputs.Header.Perturbations, geneNames),
            cancellationToken);
    }

    private DeRows Rows(ContextInputs inputs, Side side, CancellationToken cancellationToken)
    {
        if (inputs.GivenTable(side) is { } given)
        {
            GivenTableCheck.Check(given, inputs.Header.Perturbations, inputs.Warn);
            return given;
        }

        var cells = inputs.Context<ScreenCells>();
        var result = DifferentialExpressionTest.AgainstControl(
            cells.Perturbations,
            cells.Genes,
            cells.Cells(side),
            cells.Scale(side),
            options.Value,
            inputs.MaxDegreeOfParallelism,
            inputs.Progress(side == Side.Real ? "real: differential expression" : "pred: differential expression"),
            cancellationToken);
        if (side == Side.Real)
            results.Real = result;
        else
            results.Pred = result;
        return result.ToRows(inputs.Header.Screen(side)?.Name ?? side.ToString());
    }
}
