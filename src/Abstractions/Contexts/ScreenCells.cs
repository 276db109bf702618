namespace CellEval;

/// <summary>
/// The context of metrics that need every cell of both screens, not only means. It is read into memory only when a metric
/// of the run, or another context, takes it: 12 bytes for each value that is not zero.
/// </summary>
[MetricContext("anndata")]
public sealed class ScreenCells : MemoizedContext<ScreenCells>
{
    private readonly IReadOnlyList<LabelCells>[] _cells;
    private readonly ExpressionScale[] _scales;

    /// <summary>Makes the context.</summary>
    /// <param name="perturbations">The perturbations of the run.</param>
    /// <param name="genes">The genes of the screens.</param>
    /// <param name="real">The real cells of each label, the control last; empty where that side was not read.</param>
    /// <param name="pred">The predicted cells of each label.</param>
    /// <param name="realScale">The scale of the real values.</param>
    /// <param name="predScale">The scale of the predicted values.</param>
    /// <param name="resources">What computations on the context may use; one silent thread where it is left out.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <exception cref="ArgumentException">A side has neither no label nor all, or a cell has a gene that is not of the screens.</exception>
    public ScreenCells(
        PerturbationList perturbations,
        GeneList genes,
        IReadOnlyList<LabelCells> real,
        IReadOnlyList<LabelCells> pred,
        ExpressionScale realScale,
        ExpressionScale predScale,
        IComputeResources? resources = null,
        CancellationToken cancellationToken = default)
        : base(resources, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        ArgumentNullException.ThrowIfNull(genes);
        Require(real, perturbations, genes, nameof(real));
        Require(pred, perturbations, genes, nameof(pred));
        Perturbations = perturbations;
        Genes = genes;
        _cells = [real, pred];
        _scales = [realScale, predScale];
    }

    /// <summary>Gets the perturbations of the run.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the genes of the screens.</summary>
    public GeneList Genes { get; }

    /// <summary>Gets the scale of one side's values.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The scale.</returns>
    public ExpressionScale Scale(Side side) => _scales[(int)side];

    /// <summary>Gets the cells of each label of one side, the control last.</summary>
    /// <param name="side">The side.</param>
    /// <returns>One entry for each label; none where that side was not read.</returns>
    public IReadOnlyList<LabelCells> Cells(Side side) => _cells[(int)side];

    private static void Require(
        IReadOnlyList<LabelCells> labels, PerturbationList perturbations, GeneList genes, string parameter)
    {
        ArgumentNullException.ThrowIfNull(labels, parameter);
        if (labels.Count > 0 && labels.Count != perturbations.LabelCount)
            throw new ArgumentException($"Cells of {labels.Count} labels, expected {perturbations.LabelCount} or none.", parameter);
        for (var label = 0; label < labels.Count; label++)
        {
            var cells = labels[label];
            ArgumentNullException.ThrowIfNull(cells, parameter);
            var starts = cells.RowStarts.Span;
            for (var cell = 0; cell < cells.Count; cell++)
            {
                // Genes ascend within a cell: the last is the largest.
                var last = starts[cell + 1] > starts[cell] ? cells.Genes.Span[starts[cell + 1] - 1] : -1;
                if (last >= genes.Count)
                {
                    throw new ArgumentException(
                        $"Cell {cell} of '{perturbations.NameOf(label)}' has gene {last}, expected below {genes.Count}.",
                        parameter);
                }
            }
        }
    }
}
