namespace CellEval;

/// <summary>The context of metrics on a pair of screens: what the cells of each label sum to, on both sides.</summary>
[MetricContext("anndata")]
public sealed class ScreenPair : MemoizedContext<ScreenPair>
{
    private readonly Dictionary<(Side Side, string? ObsmKey), ProfileMatrix> _sums;
    private readonly ReadOnlyMemory<int>[] _cellsPerLabel;

    /// <summary>Makes the context.</summary>
    /// <param name="perturbations">The perturbations of the run.</param>
    /// <param name="genes">The genes of both screens.</param>
    /// <param name="realCellsPerLabel">The number of real cells of each label, the control last.</param>
    /// <param name="predCellsPerLabel">The number of predicted cells of each label.</param>
    /// <param name="sums">
    /// The sums over each label's cells: labels × genes under a null key, labels × dimensions under each embedding's.
    /// </param>
    /// <param name="resources">What computations on the context may use; one silent thread where it is left out.</param>
    /// <param name="cancellationToken">The run's token.</param>
    public ScreenPair(
        PerturbationList perturbations,
        GeneList genes,
        ReadOnlyMemory<int> realCellsPerLabel,
        ReadOnlyMemory<int> predCellsPerLabel,
        IReadOnlyDictionary<(Side Side, string? ObsmKey), ProfileMatrix> sums,
        IComputeResources? resources = null,
        CancellationToken cancellationToken = default)
        : base(resources, cancellationToken)
    {
        Perturbations = perturbations;
        Genes = genes;
        _cellsPerLabel = [realCellsPerLabel, predCellsPerLabel];
        _sums = sums.ToDictionary();
    }

    /// <summary>Gets the perturbations of the run.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the genes of both screens.</summary>
    public GeneList Genes { get; }

    /// <summary>Gets the number of cells of each label, the control last.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The numbers.</returns>
    public ReadOnlySpan<int> CellsPerLabel(Side side) => _cellsPerLabel[(int)side].Span;

    /// <summary>Gets the sums over each label's cells.</summary>
    /// <param name="side">The side.</param>
    /// <param name="obsmKey">An embedding, or null for X.</param>
    /// <returns>Labels × genes or dimensions.</returns>
    /// <exception cref="ArgumentException">The run did not read such an embedding.</exception>
    public ProfileMatrix Sums(Side side, string? obsmKey = null) =>
        _sums.TryGetValue((side, obsmKey), out var sums)
            ? sums
            : throw new ArgumentException(
                $"The embedding '{obsmKey}' was not read: mark the option that names it with [ObsmKey].", nameof(obsmKey));
}
