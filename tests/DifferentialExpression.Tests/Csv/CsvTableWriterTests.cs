using System.Text;
using CellEval.Csv;

namespace CellEval.Tests;

public sealed class CsvTableWriterTests
{
    [Fact]
    public void A_table_has_a_header_commas_and_line_feeds() =>
        Assert.Equal("a,b,c\nx,1,2.0\ny,-3,NaN\n", Written(["a", "b", "c"], table =>
        {
            table.Write("x");
            table.Write(1);
            table.Write(2.0);
            table.EndRow();
            table.Write("y");
            table.Write(-3);
            table.Write(double.NaN);
            table.EndRow();
        }));

    [Fact]
    public void Null_is_an_empty_field() =>
        Assert.Equal("a,b\n,\n", Written(["a", "b"], table =>
        {
            table.Write((string?)null);
            table.Write((double?)null);
            table.EndRow();
        }));

    [Fact]
    public void Only_commas_quotes_and_line_breaks_are_quoted() =>
        Assert.Equal(
            "\"a,b\",plain name,=1+1\n\"say \"\"no\"\"\",\"two\nlines\",\"car\rriage\"\n",
            Written(["a,b", "plain name", "=1+1"], table =>
            {
                table.Write("say \"no\"");
                table.Write("two\nlines");
                table.Write("car\rriage");
                table.EndRow();
            }));

    [Fact]
    public void The_text_is_UTF_8_without_a_byte_order_mark()
    {
        using var stream = new MemoryStream();
        using (var table = new CsvTableWriter(stream, "β", "𝒢"))
        {
            table.Write("é");
            table.Write("字");
            table.EndRow();
        }

        Assert.Equal(Encoding.UTF8.GetBytes("β,𝒢\né,字\n"), stream.ToArray());
    }

    [Fact]
    public void A_row_of_another_length_is_refused() => Assert.Throws<InvalidOperationException>(() =>
        Written(["a", "b"], table =>
        {
            table.Write("x");
            table.EndRow();
        }));

    private static string Written(string[] columns, Action<CsvTableWriter> write)
    {
        using var stream = new MemoryStream();
        using (var table = new CsvTableWriter(stream, columns))
            write(table);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
