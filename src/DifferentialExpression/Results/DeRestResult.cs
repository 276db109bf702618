namespace CellEval.DifferentialExpression;

/// <summary>The differential expression of a screen, every label against all other labelled cells: labels by code point, genes in screen order.</summary>
internal sealed class DeRestResult(RestTests tests, double[][] fdr, bool[][]? kept, double epsilon) : IDeResult
{
    public long RowCount { get; } = kept is null
        ? (long)tests.Perturbations.LabelCount * tests.Genes.Count
        : kept.Sum(row => (long)row.AsSpan().Count(true));

    public IEnumerable<DeResultRow> Rows()
    {
        var all = tests.CellsPerLabel.Sum();
        var order = Enumerable.Range(0, tests.Perturbations.LabelCount)
            .OrderBy(tests.Perturbations.NameOf, CodePointComparer.Instance);
        foreach (var label in order)
        {
            for (var gene = 0; gene < tests.Genes.Count; gene++)
            {
                if (kept is not null && !kept[label][gene])
                    continue;
                var (target, rest) = (tests.Means[label][gene], tests.RestMeans[label][gene]);
                yield return new DeResultRow(
                    tests.Perturbations.NameOf(label),
                    tests.Genes[gene],
                    target,
                    rest,
                    tests.CellsPerLabel[label],
                    all - tests.CellsPerLabel[label],
                    FoldChange.Log2(target, rest, epsilon),
                    FoldChange.Percent(target, rest, epsilon),
                    tests.PValues[label][gene],
                    tests.Statistics[label][gene],
                    fdr[label][gene]);
            }
        }
    }
}
