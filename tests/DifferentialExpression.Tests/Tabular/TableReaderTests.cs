using System.Text;
using CellEval.Tabular;

namespace CellEval.Tests;

public sealed class TableReaderTests
{
    // Four letters of three bytes each, so that a field needs more room than its text has letters.
    private static readonly string Long = string.Concat(Enumerable.Repeat("\u20ac", 400));

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.GzippedCsv)]
    [InlineData(TableFormat.Parquet)]
    public void Every_format_gives_the_fields_that_were_written(TableFormat format)
    {
        using var stream = Written(format, ("a", 0.1), (Long, null), (null, double.NaN), ("b,\"c\"", double.NegativeInfinity));
        using var table = TableReader.Open(stream, "t", format);

        Assert.Equal(["name", "value"], table.Columns);
        Assert.Equal([("a", "0.1"), (Long, ""), ("", "NaN"), ("b,\"c\"", "-inf")], Rows(table));
        Assert.False(table.Read());
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    public void A_count_has_no_fraction(TableFormat format)
    {
        using var stream = new MemoryStream();
        using (var written = TableWriter.Create(stream, format, new TableColumn("cells", TableColumnKind.Count)))
        {
            written.Write(1_234_567);
            written.EndRow();
            written.Complete();
        }

        stream.Position = 0;
        using var table = TableReader.Open(stream, "t", format);
        Assert.True(table.Read());
        Assert.Equal("1234567", Encoding.UTF8.GetString(table.Field(0)));
    }

    [Fact]
    public void Groups_of_rows_follow_each_other()
    {
        const int Rows = (1 << 17) + 2;
        using var stream = Written(TableFormat.Parquet, [.. Enumerable.Range(0, Rows).Select(i => ((string?)"r", (double?)i))]);
        using var table = TableReader.Open(stream, "t", TableFormat.Parquet);

        Assert.Equal(Enumerable.Range(0, Rows).Sum(i => (double)i), TableReaderTests.Rows(table).Sum(row => double.Parse(row.Value, null)));
    }

    [Theory]
    [InlineData("", "t: the table is empty, expected columns with names.")]
    [InlineData("a,b,a\n1,2,3\n", "t: two columns are called 'a'. Rename one of them.")]
    public void A_table_without_names_that_tell_its_columns_is_refused(string text, string message)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(message, Assert.Throws<InputException>(() => TableReader.Open(stream, "t", TableFormat.Csv)).Message);
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.GzippedCsv)]
    [InlineData(TableFormat.Parquet)]
    public void Something_else_is_refused_by_its_name(TableFormat format)
    {
        using var stream = new MemoryStream([.. "a\n\"b"u8]);

        var error = Assert.Throws<InputException>(() =>
        {
            using var table = TableReader.Open(stream, "t", format);
            Rows(table);
        });
        Assert.StartsWith("t: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    public void Cancellation_stops_it(TableFormat format)
    {
        using var stream = Written(format, ("a", 1));
        using var stop = new CancellationTokenSource();
        using var table = TableReader.Open(stream, "t", format, stop.Token);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => table.Read());
    }

    private static MemoryStream Written(TableFormat format, params ReadOnlySpan<(string? Name, double? Value)> rows)
    {
        var stream = new MemoryStream();
        using (var table = TableWriter.Create(stream, format, new("name", TableColumnKind.Text), new("value", TableColumnKind.Number)))
        {
            foreach (var (name, value) in rows)
            {
                table.Write(name);
                table.Write(value);
                table.EndRow();
            }

            table.Complete();
        }

        stream.Position = 0;
        return stream;
    }

    private static List<(string Name, string Value)> Rows(ITableReader table)
    {
        var rows = new List<(string, string)>();
        while (table.Read())
            rows.Add((Encoding.UTF8.GetString(table.Field(0)), Encoding.UTF8.GetString(table.Field(1))));
        return rows;
    }
}
