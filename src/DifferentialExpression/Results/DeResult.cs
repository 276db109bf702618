namespace CellEval.DifferentialExpression;

/// <summary>
/// The differential expression of a screen: each perturbation against the control, gene by gene, in double.
/// </summary>
/// <remarks>
/// It holds 32 bytes for each perturbation and gene (33 with a CPM floor): mean, statistic, p-value and fdr. Fold
/// changes are derived as rows are enumerated.
/// </remarks>
public sealed class DeResult : IDeResult
{
    private const int RowsBetweenChecks = 1 << 16;

    private readonly IReadOnlyList<int> _cellsPerLabel;
    private readonly double[][] _means;
    private readonly double[][] _statistics;
    private readonly double[][] _pValues;
    private readonly double[][] _fdr;
    private readonly bool[][]? _kept;
    private readonly double _epsilon;

    /// <param name="tests">The means of all labels and the tests of all perturbations.</param>
    /// <param name="fdr">Perturbations × genes; of dropped rows anything.</param>
    /// <param name="kept">
    /// Perturbations × genes, <see langword="false"/> for a dropped row; null where none is dropped.
    /// </param>
    /// <param name="epsilon">What is added to both means of a fold change.</param>
    internal DeResult(GeneTests tests, double[][] fdr, bool[][]? kept, double epsilon)
    {
        Perturbations = tests.Perturbations;
        Genes = tests.Genes;
        _cellsPerLabel = tests.CellsPerLabel;
        _means = tests.Means;
        _statistics = tests.Statistics;
        _pValues = tests.PValues;
        _fdr = fdr;
        _kept = kept;
        _epsilon = epsilon;
        RowCount = kept is null
            ? (long)Perturbations.Count * Genes.Count
            : kept.Sum(row => (long)row.AsSpan().Count(true));
    }

    /// <summary>Gets the perturbations, in the order of the rows.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the genes, in the order of each perturbation's rows.</summary>
    public GeneList Genes { get; }

    /// <summary>Gets the number of rows that a CPM floor has left.</summary>
    public long RowCount { get; }

    /// <summary>
    /// Enumerates the rows: perturbations in label order, genes in screen order, without the dropped ones.
    /// </summary>
    /// <returns>The rows, made one by one.</returns>
    public IEnumerable<DeResultRow> Rows()
    {
        var control = Perturbations.ControlLabel;
        for (var p = 0; p < Perturbations.Count; p++)
        {
            for (var gene = 0; gene < Genes.Count; gene++)
            {
                if (_kept is not null && !_kept[p][gene])
                    continue;

                var target = _means[p][gene];
                var reference = _means[control][gene];
                yield return new DeResultRow(
                    Perturbations[p],
                    Genes[gene],
                    target,
                    reference,
                    _cellsPerLabel[p],
                    _cellsPerLabel[control],
                    FoldChange.Log2(target, reference, _epsilon),
                    FoldChange.Percent(target, reference, _epsilon),
                    _pValues[p][gene],
                    _statistics[p][gene],
                    _fdr[p][gene]);
            }
        }
    }

    /// <summary>Hands the rows over as metrics take them, in float32.</summary>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rows, in the same order.</returns>
    public DeRows ToRows(string name, CancellationToken cancellationToken = default)
    {
        var rows = new DeRows(name);
        foreach (var row in Rows())
        {
            if (rows.Count % RowsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            rows.Add(row.Target, row.Feature, row.Log2FoldChange, row.PValue, row.Fdr);
        }

        return rows;
    }
}
