using System.Collections;

namespace CellEval;

/// <summary>
/// The context of metrics that need every cell of both screens, not only means. Cells are kept only when a metric of the run,
/// or another context, takes them: about 4 bytes for each value that is not zero (8 where it is no float), in memory or in a
/// temporary file.
/// </summary>
/// <remarks>
/// A run makes the cells of a label anew whenever they are asked for, at 12 bytes for each value: go over the labels, and let
/// go of one before you take the next. Several threads may do so.
/// </remarks>
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
    /// <exception cref="ArgumentException">A side has neither no label nor all.</exception>
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
        Require(real, perturbations, nameof(real));
        Require(pred, perturbations, nameof(pred));
        Perturbations = perturbations;
        Genes = genes;
        _cells = [new CheckedCells(real, perturbations, genes.Count), new CheckedCells(pred, perturbations, genes.Count)];
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
    /// <returns>
    /// One entry for each label; none where that side was not read. Asking for an entry may read its cells; it throws
    /// <see cref="InvalidOperationException"/> where a cell has a gene that is not of the screens.
    /// </returns>
    public IReadOnlyList<LabelCells> Cells(Side side) => _cells[(int)side];

    private static void Require(IReadOnlyList<LabelCells> labels, PerturbationList perturbations, string parameter)
    {
        ArgumentNullException.ThrowIfNull(labels, parameter);
        if (labels.Count > 0 && labels.Count != perturbations.LabelCount)
            throw new ArgumentException($"Cells of {labels.Count} labels, expected {perturbations.LabelCount} or none.", parameter);
    }

    // Checked as they come: to look at all of them beforehand might be to read a large file.
    private sealed class CheckedCells(IReadOnlyList<LabelCells> labels, PerturbationList perturbations, int geneCount) : IReadOnlyList<LabelCells>
    {
        public int Count => labels.Count;

        public LabelCells this[int index]
        {
            get
            {
                var cells = labels[index] 
                    ?? throw new InvalidOperationException($"The cells of '{perturbations.NameOf(index)}' are null.");
                var starts = cells.RowStarts.Span;
                for (var cell = 0; cell < cells.Count; cell++)
                {
                    // Genes ascend within a cell: the last is the largest.
                    var last = starts[cell + 1] > starts[cell] ? cells.Genes.Span[starts[cell + 1] - 1] : -1;
                    if (last >= geneCount)
                    {
                        throw new InvalidOperationException(
                            $"Cell {cell} of '{perturbations.NameOf(index)}' has gene {last}, expected below {geneCount}.");
                    }
                }

                return cells;
            }
        }

        public IEnumerator<LabelCells> GetEnumerator() => Enumerable.Range(0, Count).Select(label => this[label]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
