using CsCheck;

namespace CellEval.Abstractions.Tests;

public sealed class CellBatchTests
{
    private static readonly Gen<double[][]> DenseRows =
        Gen.Frequency((2, Gen.Const(0.0)), (1, Gen.Double[0.5, 9]), (1, Gen.Const(-0.0)), (1, Gen.Const(double.NaN)))
            .Array[6].Array[0, 8];

    [Fact]
    public void Dense_and_compressed_rows_are_the_same_and_hold_no_zeros() => DenseRows.Sample(rows =>
    {
        var dense = new CellBatch();
        var compressed = new CellBatch();
        for (var cell = 0; cell < rows.Length; cell++)
        {
            dense.Add(cell, rows[cell]);
            compressed.Add(cell, [0, 1, 2, 3, 4, 5], rows[cell]);
        }

        int[] genes = [.. rows.SelectMany(row => Enumerable.Range(0, 6).Where(gene => row[gene] != 0))];
        double[] values = [.. rows.SelectMany(row => row.Where(value => value != 0))];
        foreach (var batch in (CellBatch[])[dense, compressed])
        {
            Assert.Equal(rows.Length, batch.Count);
            Assert.Equal(genes, batch.Genes);
            Assert.Equal(values, batch.Values);
            Assert.Equal(Enumerable.Range(0, rows.Length), batch.Cells.ToArray());
            Assert.Equal(rows.Length + 1, batch.RowStarts.Length);
            for (var cell = 0; cell < rows.Length; cell++)
                Assert.Equal(rows[cell].Count(value => value != 0), batch.RowStarts[cell + 1] - batch.RowStarts[cell]);
        }
    });

    [Fact]
    public void A_range_of_rows_is_added_after_those_that_are_there()
    {
        var batch = new CellBatch();
        batch.Add(3, [0, 2], [1, 2]);
        batch.AddRange(7, [0, 1, 1, 3], [4, 0, 5, 99], [3, 4, 5, 99]);

        Assert.Equal([3, 7, 8, 9], batch.Cells);
        Assert.Equal([0, 2, 3, 3, 5], batch.RowStarts);
        Assert.Equal([0, 2, 4, 0, 5], batch.Genes);
        Assert.Equal([1, 2, 3, 4, 5], batch.Values);
    }

    [Fact]
    public void Clearing_leaves_an_empty_batch_that_can_be_filled_anew()
    {
        var batch = new CellBatch(1);
        batch.Add(0, [1], [2]);
        batch.AddObsm(0, [3]);
        batch.Clear();
        Assert.Equal(0, batch.Count);
        Assert.Equal(0, batch.ValueCount);
        Assert.Equal([0], batch.RowStarts);
        Assert.True(batch.Obsm(0).IsEmpty);

        batch.Add(5, [0], [7]);
        batch.AddObsm(0, [8]);
        Assert.Equal([5], batch.Cells);
        Assert.Equal([7], batch.Values);
        Assert.Equal([8], batch.Obsm(0));
    }

    [Fact]
    public void Embeddings_are_rows_of_their_widths()
    {
        var batch = new CellBatch(2, 1);
        for (var cell = 0; cell < 2; cell++)
        {
            batch.Add(cell, []);
            batch.AddObsm(0, [cell, cell + 0.5]);
            batch.AddObsm(1, [-cell]);
        }

        Assert.Equal(2, batch.ObsmWidth(0));
        Assert.Equal(1, batch.ObsmWidth(1));
        Assert.Equal([0, 0.5, 1, 1.5], batch.Obsm(0));
        Assert.Equal([0, -1], batch.Obsm(1));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    public void Genes_that_do_not_ascend_are_refused(int first, int second)
    {
        var batch = new CellBatch();
        Assert.Throws<ArgumentException>(() => batch.Add(0, [first, second], [1, 1]));
        Assert.Equal(0, batch.Count);
        Assert.Equal(0, batch.ValueCount);
    }

    [Fact]
    public void Spans_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => new CellBatch().Add(0, [1, 2], [1]));

    [Fact]
    public void An_embedding_row_of_another_width_is_refused() =>
        Assert.Throws<ArgumentException>(() => new CellBatch(2).AddObsm(0, [1, 2, 3]));

    [Theory]
    [InlineData(0, new int[0], 0)]
    [InlineData(0, new[] { 1, 2 }, 2)]
    [InlineData(0, new[] { 0, 2, 1 }, 2)]
    [InlineData(0, new[] { 0, 3 }, 2)]
    [InlineData(-1, new[] { 0, 1 }, 2)]
    public void Rows_as_a_whole_that_do_not_fit_are_refused(int firstCell, int[] rowStarts, int values)
    {
        var batch = new CellBatch();
        Assert.ThrowsAny<ArgumentException>(() => batch.AddRange(firstCell, rowStarts, new int[values], new double[values]));
        Assert.Equal((0, 0), (batch.Count, batch.ValueCount));
    }

    [Fact]
    public void Negative_rows_genes_and_widths_are_refused()
    {
        var batch = new CellBatch();
        Assert.Throws<ArgumentOutOfRangeException>("cell", () => batch.Add(-1, [1.0]));
        Assert.Throws<ArgumentOutOfRangeException>("cell", () => batch.Add(-1, [0], [1.0]));
        Assert.Throws<ArgumentOutOfRangeException>("genes", () => batch.Add(0, [-1, 0], [1.0, 1.0]));
        Assert.Throws<ArgumentOutOfRangeException>("obsmWidths", () => new CellBatch(2, -1));
    }
}
