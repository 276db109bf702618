using CellEval.DifferentialExpression;
using CellEval.Numerics;

namespace CellEval.Benchmarks.MannWhitney;

/// <summary>
/// 200 groups of 150 cells and 10,000 control cells, 2,000 genes, a quarter of all values not zero: log1p of counts per cell
/// total, so that values repeat within a gene, but not much.
/// </summary>
internal sealed class SparseScreen
{
    private const int GroupCount = 200;
    private const int CellsPerGroup = 150;
    private const int Controls = 10_000;
    private const int GeneCount = 2000;
    private const double Filled = 0.25;

    private readonly LabelCells[] _cells;
    private readonly (double[] Values, int[] Groups)[] _columns;

    public SparseScreen()
    {
        var random = new Random(1);
        _cells = [.. Enumerable.Range(0, GroupCount + 1).Select(label => Cells(random, label == GroupCount ? Controls : CellsPerGroup))];
        _columns = Columns(_cells);
        Groups = [.. _cells.SelectMany((label, group) => Enumerable.Repeat(group, label.Count))];
    }

    /// <summary>The group of each cell, the controls' the last.</summary>
    public int[] Groups { get; }

    public long StoredValues => _cells.Sum(label => (long)label.Values.Length);

    /// <summary>The first genes, dense: [gene][cell].</summary>
    public double[] DenseColumns(int genes)
    {
        var dense = new double[genes * Groups.Length];
        var firstCell = 0;
        foreach (var label in _cells)
        {
            for (var row = 0; row < label.Count; row++)
            {
                for (var k = label.RowStarts.Span[row]; k < label.RowStarts.Span[row + 1] && label.Genes.Span[k] < genes; k++)
                    dense[(label.Genes.Span[k] * Groups.Length) + firstCell + row] = label.Values.Span[k];
            }

            firstCell += label.Count;
        }

        return dense;
    }

    /// <summary>Sort, walk, p-values, Benjamini-Hochberg.</summary>
    /// <returns>The p-values: [group][gene].</returns>
    public double[][] TestColumns(int threads)
    {
        var sizes = _cells.Select(label => label.Count).ToArray();
        double[][] pValues = [.. Enumerable.Range(0, GroupCount).Select(_ => new double[GeneCount])];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var longest = _columns.Max(column => column.Values.Length);
        Parallel.For(
            0,
            GeneCount,
            parallel,
            () => (Walk: new RankSumWalk(sizes, GroupCount), Values: new double[longest], Groups: new int[longest],
                Statistics: new double[GroupCount + 1], Ties: new double[GroupCount + 1]),
            (gene, _, own) =>
            {
                var (values, groups) = _columns[gene];
                values.CopyTo(own.Values, 0);
                groups.CopyTo(own.Groups, 0);
                own.Walk.Compute(own.Values.AsSpan(0, values.Length), own.Groups.AsSpan(0, values.Length), own.Statistics, own.Ties);
                for (var group = 0; group < GroupCount; group++)
                {
                    pValues[group][gene] =
                        Numerics.MannWhitney.TwoSidedPValue(own.Statistics[group], sizes[group], Controls, own.Ties[group]);
                }

                return own;
            },
            _ => { });
        Parallel.For(0, GroupCount, parallel, group => BenjaminiHochberg.Adjust(pValues[group], new double[GeneCount]));
        return pValues;
    }

    /// <summary>The whole of differential expression.</summary>
    public void TestCells(int threads) => DifferentialExpressionTest.AgainstControl(
        new PerturbationList(Enumerable.Range(0, GroupCount).Select(group => $"p{group:D3}"), "control"),
        new GeneList([.. Enumerable.Range(0, GeneCount).Select(gene => $"g{gene:D4}")]),
        _cells,
        ExpressionScale.Log1p,
        new DifferentialExpressionOptions(),
        threads);

    private static LabelCells Cells(Random random, int count)
    {
        var (starts, genes, values) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var cell = 0; cell < count; cell++)
        {
            var total = random.Next(2000, 12_000);
            for (var gene = 0; gene < GeneCount; gene++)
            {
                if (random.NextDouble() >= Filled)
                    continue;
                genes.Add(gene);
                values.Add((float)Math.Log(1 + (1e4 * (1 + (int)(-Math.Log(1 - random.NextDouble()) * 2)) / total)));
            }

            starts.Add(genes.Count);
        }

        return new LabelCells(starts.ToArray(), genes.ToArray(), values.ToArray(), new Dictionary<string, ReadOnlyMemory<double>>());
    }

    private static (double[] Values, int[] Groups)[] Columns(LabelCells[] cells)
    {
        var columns = Enumerable.Range(0, GeneCount).Select(_ => (Values: new List<double>(), Groups: new List<int>())).ToArray();
        for (var group = 0; group < cells.Length; group++)
        {
            var genes = cells[group].Genes.Span;
            var values = cells[group].Values.Span;
            for (var k = 0; k < genes.Length; k++)
            {
                columns[genes[k]].Values.Add(values[k]);
                columns[genes[k]].Groups.Add(group);
            }
        }

        return [.. columns.Select(column => (column.Values.ToArray(), column.Groups.ToArray()))];
    }
}
