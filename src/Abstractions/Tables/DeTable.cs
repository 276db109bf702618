namespace CellEval;

/// <summary>
/// One side's differential expression as metrics see it: columns grouped by perturbation, genes as numbers that both
/// sides share. Within a perturbation rows keep the order of their source.
/// </summary>
public sealed class DeTable
{
    private const int RowsBetweenChecks = 1 << 16;

    private readonly int[] _starts;
    private readonly int[] _genes;
    private readonly float[] _log2FoldChange;
    private readonly float[] _absLog2FoldChange;
    private readonly float[] _pValue;
    private readonly float[] _fdr;
    private readonly Lazy<int[]> _rowsByGene;

    private DeTable(PerturbationList perturbations, INameList geneNames, int[] starts)
    {
        Perturbations = perturbations;
        GeneNames = geneNames;
        _starts = starts;
        var count = starts[^1];
        _genes = new int[count];
        _log2FoldChange = new float[count];
        _absLog2FoldChange = new float[count];
        _pValue = new float[count];
        _fdr = new float[count];
        _rowsByGene = new Lazy<int[]>(SortByGene);
    }

    /// <summary>Gets the perturbations.</summary>
    public PerturbationList Perturbations { get; }

    /// <summary>Gets the names of the genes of both sides' tables.</summary>
    public INameList GeneNames { get; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => _genes.Length;

    /// <summary>Gets each row's gene: a number of <see cref="GeneNames"/>.</summary>
    public ReadOnlySpan<int> Genes => _genes;

    /// <summary>Gets each row's log2 fold change; NaN where it is null.</summary>
    public ReadOnlySpan<float> Log2FoldChange => _log2FoldChange;

    /// <summary>Gets each row's absolute log2 fold change; NaN where it is null.</summary>
    public ReadOnlySpan<float> AbsLog2FoldChange => _absLog2FoldChange;

    /// <summary>Gets each row's p-value; NaN where it is null.</summary>
    public ReadOnlySpan<float> PValue => _pValue;

    /// <summary>Gets each row's false discovery rate; NaN where it is null.</summary>
    public ReadOnlySpan<float> Fdr => _fdr;

    /// <summary>Groups rows by perturbation. Rows of other targets, the control's too, are left out.</summary>
    /// <param name="rows">The rows in any order.</param>
    /// <param name="perturbations">The run's perturbations.</param>
    /// <param name="geneNames">Numbers the genes; the same for both sides' tables. New names are added.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InputException">A gene occurs twice for a perturbation.</exception>
    public static DeTable Create(
        DeRows rows, PerturbationList perturbations, NameIndex geneNames, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(perturbations);
        ArgumentNullException.ThrowIfNull(geneNames);
        rows.RequireDistinct(perturbations, cancellationToken);
        var perturbationOf = new int[rows.TargetNames.Count];
        for (var target = 0; target < perturbationOf.Length; target++)
        {
            var label = perturbations.LabelOf(rows.TargetNames[target]);
            perturbationOf[target] = label == perturbations.ControlLabel ? -1 : label;
        }

        var geneOf = new int[rows.FeatureNames.Count];
        for (var feature = 0; feature < geneOf.Length; feature++)
            geneOf[feature] = geneNames.Add(rows.FeatureNames[feature]);

        var starts = new int[perturbations.Count + 1];
        foreach (var target in rows.Targets)
        {
            if (perturbationOf[target] >= 0)
                starts[perturbationOf[target] + 1]++;
        }

        for (var p = 0; p < perturbations.Count; p++)
            starts[p + 1] += starts[p];

        var table = new DeTable(perturbations, geneNames.Names, starts);
        table.Fill(rows, perturbationOf, geneOf, cancellationToken);
        return table;
    }

    /// <summary>Finds a perturbation's rows.</summary>
    /// <param name="perturbation">The perturbation, from 0.</param>
    /// <returns>The range of its rows in every column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such perturbation; the control has no rows.</exception>
    public Range RowsOf(int perturbation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perturbation);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(perturbation, Perturbations.Count);
        return _starts[perturbation].._starts[perturbation + 1];
    }

    /// <summary>
    /// Finds a gene's row by bisection: log2 n steps for a perturbation of n rows. The first call for the table sorts
    /// the rows of every perturbation by gene and keeps their order, 4 bytes for each row. Several threads may call.
    /// </summary>
    /// <remarks>To join whole tables take <see cref="JoinedRows"/>, which passes over each row once.</remarks>
    /// <param name="perturbation">The perturbation, from 0.</param>
    /// <param name="gene">The gene: a number of <see cref="GeneNames"/>.</param>
    /// <returns>The row, or -1 where the perturbation has none of the gene.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such perturbation; the control has no rows.</exception>
    public int FindRow(int perturbation, int gene)
    {
        var range = RowsOf(perturbation);
        var rows = _rowsByGene.Value;
        var (low, high) = (range.Start.Value, range.End.Value - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var found = _genes[rows[middle]];
            if (found == gene)
                return rows[middle];
            if (found < gene)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>Gets the column that a ranking goes by.</summary>
    /// <param name="sortBy">The ranking.</param>
    /// <returns>The column.</returns>
    public ReadOnlySpan<float> Column(DeSortBy sortBy) => sortBy switch
    {
        DeSortBy.Log2FoldChange => _log2FoldChange,
        DeSortBy.AbsLog2FoldChange => _absLog2FoldChange,
        DeSortBy.PValue => _pValue,
        DeSortBy.Fdr => _fdr,
        _ => throw new ArgumentOutOfRangeException(nameof(sortBy), sortBy, null),
    };

    private void Fill(DeRows rows, int[] perturbationOf, int[] geneOf, CancellationToken cancellationToken)
    {
        var next = _starts[..^1];
        for (var i = 0; i < rows.Count; i++)
        {
            if (i % RowsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var perturbation = perturbationOf[rows.Targets[i]];
            if (perturbation < 0)
                continue;
            var row = next[perturbation]++;
            _genes[row] = geneOf[rows.Features[i]];
            _log2FoldChange[row] = rows.Log2FoldChange[i];
            _absLog2FoldChange[row] = rows.AbsLog2FoldChange[i];
            _pValue[row] = rows.PValue[i];
            _fdr[row] = rows.Fdr[i];
        }
    }

    private int[] SortByGene()
    {
        var rows = new int[RowCount];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        var genes = (int[])_genes.Clone();
        for (var p = 0; p < Perturbations.Count; p++)
            Array.Sort(genes, rows, _starts[p], _starts[p + 1] - _starts[p]);
        return rows;
    }
}
