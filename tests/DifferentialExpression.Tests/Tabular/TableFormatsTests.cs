using CellEval.Tabular;

namespace CellEval.Tests;

public sealed class TableFormatsTests
{
    [Theory]
    [InlineData("de.csv", TableFormat.Csv)]
    [InlineData("DE.CSV", TableFormat.Csv)]
    [InlineData("a.b/de.v2.csv.gz", TableFormat.GzippedCsv)]
    [InlineData("de.parquet", TableFormat.Parquet)]
    [InlineData("de.Pq", TableFormat.Parquet)]
    [InlineData("de", null)]
    [InlineData("de.csv/de", null)]
    [InlineData("decsv", null)]
    [InlineData("de.gz", null)]
    [InlineData("de.parquet.gz", null)]
    [InlineData("de.tsv", null)]
    [InlineData("", null)]
    public void The_end_of_a_name_tells_the_format(string name, TableFormat? format) => Assert.Equal(format, TableFormats.OfName(name));
}
