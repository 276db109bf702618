using CellEval.DifferentialExpression;
using CellEval.Tabular;

namespace CellEval.Tests;

public sealed class TableWriterTests
{
    private static readonly TableColumn[] Columns =
        [new("name", TableColumnKind.Text), new("value", TableColumnKind.Number), new("cells", TableColumnKind.Count)];

    [Fact]
    public void Null_and_NaN_are_kept_apart_in_Parquet()
    {
        using MemoryStream stream = new();
        using (var table = TableWriter.Create(stream, TableFormat.Parquet, Columns))
        {
            foreach (var (name, value) in new (string?, double?)[] { ("a", double.NaN), (null, null), ("", double.NegativeInfinity) })
            {
                table.Write(name);
                table.Write(value);
                table.Write(7);
                table.EndRow();
            }

            table.Complete();
        }

        using ForeignParquet file = ForeignParquet.Open(stream.ToArray());
        Assert.Equal([double.NaN, null, double.NegativeInfinity], file.Numbers("value"));
        Assert.Equal(new[] { "a", null, "" }, file.Texts("name"));
        Assert.Equal([7L, 7, 7], file.Column<long>("cells"));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.GzippedCsv)]
    [InlineData(TableFormat.Parquet)]
    public void A_row_with_too_few_fields_is_a_mistake_of_the_caller(TableFormat format)
    {
        var table = TableWriter.Create(new MemoryStream(), format, Columns);
        table.Write("a");

        Assert.Throws<InvalidOperationException>(table.EndRow);
    }

    [Fact]
    public void A_field_of_another_kind_or_too_many_are_mistakes_of_the_caller()
    {
        var table = TableWriter.Create(new MemoryStream(), TableFormat.Parquet, Columns);

        Assert.Throws<InvalidOperationException>(() => table.Write(1.5));
        var other = TableWriter.Create(new MemoryStream(), TableFormat.Parquet, Columns.AsSpan(0, 1));
        other.Write("a");
        Assert.Throws<InvalidOperationException>(() => other.Write("b"));
    }

    [Theory]
    [InlineData(TableFormat.GzippedCsv, "t.csv.gz")]
    [InlineData(TableFormat.Parquet, "t.parquet")]
    public void A_table_whose_rows_failed_is_none(TableFormat format, string name)
    {
        using MemoryStream stream = new();
        Assert.Throws<InvalidOperationException>(() => DeTableWriter.Write(new Failing(), stream, format));

        stream.Position = 0;
        Assert.StartsWith(
            name + ": ", Assert.Throws<InputException>(() => DeTableReader.Read(stream, name, format)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_cannot_end_within_a_row()
    {
        using var table = TableWriter.Create(new MemoryStream(), TableFormat.Parquet, Columns);
        table.Write("a");
        Assert.Throws<InvalidOperationException>(table.Complete);
    }

    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        using MemoryStream stream = new();
        using (var table = TableWriter.Create(stream, TableFormat.Parquet, Columns))
            table.Complete();

        using ForeignParquet file = ForeignParquet.Open(stream.ToArray());
        Assert.Equal(["name", "value", "cells"], file.Metadata.Schema.Skip(1).Select(field => field.Name));
        Assert.Equal(0, file.Metadata.NumRows);
    }

    private sealed class Failing : IDeResult
    {
        public long RowCount => 2;

        public IEnumerable<DeResultRow> Rows()
        {
            yield return new DeResultRow("P", "G", 1, 1, 1, 1, 0, 0, 1, 1, 1);
            throw new InvalidOperationException("no second row");
        }
    }
}
