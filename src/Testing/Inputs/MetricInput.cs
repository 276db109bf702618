using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>
/// A small input for metrics: cells of both sides, DE tables of both sides, or both. Make one with
/// <see cref="ScreenPairBuilder"/> or <see cref="DeTablesBuilder"/>; vary it with <c>with</c>.
/// </summary>
public sealed record MetricInput
{
    /// <summary>The control's label where nothing else is said.</summary>
    public const string DefaultControl = "non-targeting";

    private const string LabelColumn = "perturbation";

    /// <summary>Gets the control's label.</summary>
    public string Control { get; init; } = DefaultControl;

    /// <summary>Gets the genes of the cells.</summary>
    public IReadOnlyList<string> Genes { get; init; } = [];

    /// <summary>Gets the measured cells, in file order.</summary>
    public IReadOnlyList<TestCell> RealCells { get; init; } = [];

    /// <summary>Gets the predicted cells, in file order.</summary>
    public IReadOnlyList<TestCell> PredCells { get; init; } = [];

    /// <summary>Gets the rows of the real DE table.</summary>
    public IReadOnlyList<TestDeRow> RealTable { get; init; } = [];

    /// <summary>Gets the rows of the predicted DE table.</summary>
    public IReadOnlyList<TestDeRow> PredTable { get; init; } = [];

    /// <summary>Gets the perturbations in the order of results: by Unicode code point, the control left out.</summary>
    public IReadOnlyList<string> Perturbations =>
    [
        .. new PerturbationList(
            RealCells.Concat(PredCells).Select(cell => cell.Label)
                .Concat(RealTable.Concat(PredTable).Select(row => row.Target)),
            Control),
    ];

    /// <summary>Gets one side's cells.</summary>
    /// <param name="side">The side.</param>
    public IReadOnlyList<TestCell> Cells(Side side) => side == Side.Real ? RealCells : PredCells;

    /// <summary>Gets the rows of one side's DE table.</summary>
    /// <param name="side">The side.</param>
    public IReadOnlyList<TestDeRow> Table(Side side) => side == Side.Real ? RealTable : PredTable;

    /// <summary>Makes the request that evaluates the input, with the values of the cells taken as log1p.</summary>
    /// <returns>A request without a selection of metrics.</returns>
    public EvaluationRequest ToRequest() => new()
    {
        Real = RealCells.Count == 0 ? null : TestScreen.Create("real", this, RealCells, LabelColumn),
        Pred = PredCells.Count == 0 ? null : TestScreen.Create("pred", this, PredCells, LabelColumn),
        RealTable = RealTable.Count == 0 ? null : ToRows("real table", RealTable),
        PredTable = PredTable.Count == 0 ? null : ToRows("pred table", PredTable),
        PerturbationColumn = LabelColumn,
        Control = Control,
        Scale = ScaleMode.Log1p,
    };

    /// <summary>Builds the context that the metrics on DE get: for a direct call of a metric's method.</summary>
    /// <exception cref="InputException">The tables do not fit each other.</exception>
    public DeContext ToDeContext() => ToContext<DeContext>();

    /// <summary>Builds the context that the metrics on means get.</summary>
    /// <exception cref="InputException">The screens do not fit each other.</exception>
    public ScreenPair ToScreenPair() => ToContext<ScreenPair>();

    /// <summary>Builds the context that the metrics on cells get.</summary>
    /// <exception cref="InputException">The screens do not fit each other.</exception>
    public ScreenCells ToScreenCells() => ToContext<ScreenCells>();

    /// <summary>Spells the input out, one row or cell a line: for messages.</summary>
    public override string ToString() => InputText.Of(this);

    private TContext ToContext<TContext>()
        where TContext : class
    {
        using var harness = MetricHarness.For(static _ => { });
        return harness.Context<TContext>(this);
    }

    private static DeRows ToRows(string name, IReadOnlyList<TestDeRow> rows)
    {
        var table = new DeRows(name);
        foreach (var row in rows)
            table.Add(row.Target, row.Feature, row.Log2FoldChange, row.PValue, row.Fdr, row.AbsLog2FoldChange);
        return table;
    }
}
