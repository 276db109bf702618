namespace CellEval;

/// <summary>The context of metrics on a pair of screens: what the cells of each label sum to, on both sides.</summary>
[MetricContext("anndata")]
public sealed class ScreenPair : MemoizedContext<ScreenPair>
{
    private readonly LabelSums[] _sides;

    /// <summary>Makes the context.</summary>
    /// <param name="perturbations">The perturbations of the run.</param>
    /// <param name="genes">The genes of both screens.</param>
    /// <param name="real">The sums of the real cells.</param>
    /// <param name="pred">The sums of the predicted cells.</param>
    /// <param name="resources">What computations on the context may use; one silent thread where it is left out.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <exception cref="ArgumentException">
    /// A side's sums are not those of these labels and genes, a number of cells is negative, or both sides have an
    /// embedding in different widths.
    /// </exception>
    public ScreenPair(
        PerturbationList perturbations,
        GeneList genes,
        LabelSums real,
        LabelSums pred,
        IComputeResources? resources = null,
        CancellationToken cancellationToken = default)
        : base(resources, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(perturbations);
        ArgumentNullException.ThrowIfNull(genes);
        Require(real, perturbations.LabelCount, genes.Count, nameof(real));
        Require(pred, perturbations.LabelCount, genes.Count, nameof(pred));
        RequireEqualWidths(real, pred);
        Perturbations = perturbations;
        Genes = genes;
        _sides = [real, pred];
    }

    /// <summary>Gets the perturbations of the run.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the genes of both screens.</summary>
    public GeneList Genes { get; }

    /// <summary>Gets whose control cells <see cref="PerturbationEffects"/> are differences from.</summary>
    public ControlSource ControlSource { get; init; }

    /// <summary>Gets the number of cells of each label, the control last.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The numbers.</returns>
    public ReadOnlySpan<int> CellsPerLabel(Side side) => _sides[(int)side].CellsPerLabel.Span;

    /// <summary>Gets the sums over each label's cells.</summary>
    /// <param name="side">The side.</param>
    /// <param name="obsmKey">An embedding, or null for X.</param>
    /// <returns>Labels × genes or dimensions.</returns>
    /// <exception cref="ArgumentException">The run did not read such an embedding.</exception>
    public ProfileMatrix Sums(Side side, string? obsmKey = null)
    {
        var sums = _sides[(int)side];
        if (obsmKey is null)
            return sums.X;
        return sums.Obsm.TryGetValue(obsmKey, out var embedding)
            ? embedding
            : throw new ArgumentException(
                $"The embedding '{obsmKey}' was not read: mark the option that names it with [ObsmKey].", nameof(obsmKey));
    }

    private static void Require(LabelSums sums, int labels, int genes, string parameter)
    {
        ArgumentNullException.ThrowIfNull(sums, parameter);
        ArgumentNullException.ThrowIfNull(sums.X, parameter);
        ArgumentNullException.ThrowIfNull(sums.Obsm, parameter);
        if (sums.CellsPerLabel.Length != labels)
            throw new ArgumentException($"Numbers of cells of {sums.CellsPerLabel.Length} labels for {labels}.", parameter);
        if (sums.CellsPerLabel.Span.IndexOfAnyInRange(int.MinValue, -1) is >= 0 and var label)
            throw new ArgumentException($"Label {label} has {sums.CellsPerLabel.Span[label]} cells.", parameter);
        if (sums.X.RowCount != labels || sums.X.ColumnCount != genes)
        {
            throw new ArgumentException(
                $"The sums of X are {sums.X.RowCount} × {sums.X.ColumnCount}, expected labels × genes: {labels} × {genes}.", parameter);
        }

        foreach (var (key, embedding) in sums.Obsm)
        {
            ArgumentNullException.ThrowIfNull(embedding, parameter);
            if (embedding.RowCount != labels)
                throw new ArgumentException($"The sums of '{key}' are those of {embedding.RowCount} labels for {labels}.", parameter);
        }
    }

    // An embedding of one side only is an error of the metric that asks for it.
    private static void RequireEqualWidths(LabelSums real, LabelSums pred)
    {
        foreach (var (key, embedding) in real.Obsm)
        {
            if (pred.Obsm.TryGetValue(key, out var other) && other.ColumnCount != embedding.ColumnCount)
            {
                throw new ArgumentException(
                    $"The sums of '{key}' have {other.ColumnCount} columns, the real ones {embedding.ColumnCount}.",
                    nameof(pred));
            }
        }
    }
}
