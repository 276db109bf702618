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
    /// <param name="realSums">The sums over the real cells of each label: labels × genes.</param>
    /// <param name="predSums">The sums over the predicted cells of each label.</param>
    /// <param name="embeddingSums">The same sums of each embedding that the run reads, labels × dimensions; null without any.</param>
    /// <param name="resources">What computations on the context may use; one silent thread where it is left out.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <exception cref="ArgumentException">Cells or sums are not those of all labels, or of all genes.</exception>
    public ScreenPair(
        PerturbationList perturbations,
        GeneList genes,
        ReadOnlyMemory<int> realCellsPerLabel,
        ReadOnlyMemory<int> predCellsPerLabel,
        ProfileMatrix realSums,
        ProfileMatrix predSums,
        IReadOnlyDictionary<(Side Side, string ObsmKey), ProfileMatrix>? embeddingSums = null,
        IComputeResources? resources = null,
        CancellationToken cancellationToken = default)
        : base(resources, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        ArgumentNullException.ThrowIfNull(genes);
        ArgumentNullException.ThrowIfNull(realSums);
        ArgumentNullException.ThrowIfNull(predSums);
        Perturbations = perturbations;
        Genes = genes;
        _cellsPerLabel = [realCellsPerLabel, predCellsPerLabel];
        RequireLabels(realCellsPerLabel.Length, nameof(realCellsPerLabel));
        RequireLabels(predCellsPerLabel.Length, nameof(predCellsPerLabel));
        _sums = new() { [(Side.Real, null)] = realSums, [(Side.Pred, null)] = predSums };
        foreach (var ((side, key), sums) in embeddingSums ?? new Dictionary<(Side Side, string ObsmKey), ProfileMatrix>())
            _sums.Add((side, key), sums);
        foreach (var ((_, key), sums) in _sums)
        {
            RequireLabels(sums.RowCount, key ?? "X");
            if (key is null && sums.ColumnCount != genes.Count)
                throw new ArgumentException($"Sums of {sums.ColumnCount} columns, expected one for each of {genes.Count} genes.", nameof(realSums));
        }
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

    private void RequireLabels(int count, string what)
    {
        if (count != Perturbations.LabelCount)
            throw new ArgumentException($"{what} has {count} labels, expected {Perturbations.LabelCount}, the control included.");
    }
}
