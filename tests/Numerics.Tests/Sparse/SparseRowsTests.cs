using CsCheck;

namespace CellEval.Numerics.Tests;

public class SparseRowsTests
{
    [Fact]
    public void Dense_values_come_back_by_row() =>
        (from rows in Gen.Int[0, 6]
         from columns in Gen.Int[1, 5]
         from values in Gen.Int[-1, 1].Select(v => (double)v).Array[rows * columns]
         select (rows, columns, values)).Sample(t =>
        {
            SparseRows rows = SparseRows.FromDense(t.values, t.columns);
            Assert.Equal(t.rows, rows.RowCount);
            Assert.Equal(t.values, ToDense(rows));
            Assert.Equal(t.values.Count(v => v != 0), Enumerable.Range(0, t.rows).Sum(row => rows.Values(row).Length));
        });

    [Fact]
    public void A_slice_holds_its_rows_only()
    {
        SparseRows rows = SparseRows.FromDense([1, 0, 0, 2, 3, 4, 0, 0], 2).Slice(1, 2);
        Assert.Equal(2, rows.RowCount);
        Assert.Equal([0, 2, 3, 4], ToDense(rows));
        Assert.Equal([3, 4], ToDense(rows.Slice(1, 1)));
        Assert.Equal(0, rows.Slice(2, 0).RowCount);
        Assert.Equal(2, rows.Slice(2, 0).ColumnCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Slice(1, 2));
    }

    [Fact]
    public void Starts_need_not_begin_at_zero()
    {
        var rows = new SparseRows(new long[] { 1, 2, 2 }, new[] { 5, 2, 5 }, new double[] { 7, 8, 9 }, 6);
        Assert.Equal([2], rows.Columns(0).ToArray());
        Assert.Equal([8], rows.Values(0).ToArray());
        Assert.Empty(rows.Columns(1).ToArray());
    }

    [Fact]
    public void Nothing_is_a_matrix_without_rows()
    {
        Assert.Equal(0, default(SparseRows).RowCount);
        Assert.Equal(0, SparseRows.FromDense([], 3).RowCount);
    }

    [Theory]
    [InlineData(new long[] { 0, 2 }, new[] { 1, 0 }, new double[] { 1, 1 }, "column 0 after 1")]
    [InlineData(new long[] { 0, 2 }, new[] { 1, 1 }, new double[] { 1, 1 }, "column 1 after 1")]
    [InlineData(new long[] { 0, 1 }, new[] { 3 }, new double[] { 1 }, "column 3 after -1 of 3")]
    [InlineData(new long[] { 0, 1 }, new[] { -1 }, new double[] { 1 }, "column -1")]
    [InlineData(new long[] { 0, 1 }, new[] { 0 }, new double[] { 0 }, "Row 0 stores a zero")]
    [InlineData(new long[] { 0, 2 }, new[] { 0 }, new double[] { 1 }, "starts at 2 after 0")]
    [InlineData(new long[] { 0, 1, 0 }, new[] { 0 }, new double[] { 1 }, "starts at 0 after 1")]
    [InlineData(new long[] { 0, 1 }, new[] { 0 }, new double[] { 1, 2 }, "1 columns and 2 values")]
    public void Arrays_that_are_no_such_matrix_are_refused(
        long[] starts, int[] columns, double[] values, string reason) => Assert.Contains(
            reason, Assert.Throws<ArgumentException>(() => new SparseRows(starts, columns, values, 3)).Message);

    [Fact]
    public void A_dense_array_of_broken_rows_is_refused() =>
        Assert.Contains(
            "multiple of 2", Assert.Throws<ArgumentException>(() => SparseRows.FromDense([1, 2, 3], 2)).Message);

    private static double[] ToDense(SparseRows rows)
    {
        double[] dense = new double[rows.RowCount * rows.ColumnCount];
        for (int row = 0; row < rows.RowCount; row++)
        {
            foreach ((int column, double value) in rows.Columns(row).ToArray().Zip(rows.Values(row).ToArray()))
                dense[row * rows.ColumnCount + column] = value;
        }

        return dense;
    }
}
