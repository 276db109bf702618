using System.Globalization;
using System.IO.Compression;
using System.Text;
using CellEval.DifferentialExpression;
using CellEval.Tabular;
using CsCheck;

namespace CellEval.Tests;

public sealed class DeTableReaderTests
{
    private const string Header = "target,feature,log2_fold_change,p_value,fdr\n";

    [Fact]
    public void Columns_may_come_in_any_order_and_others_are_ignored()
    {
        var rows = Read(
            "fdr,note,feature,p_value,target,log2_fold_change\n0.5,x y,G1,0.25,P1,-1.5\n1e-20,,G2,1e-30,P2,2\n");

        Assert.Equal(["P1", "P2"], rows.TargetNames);
        Assert.Equal(["G1", "G2"], rows.FeatureNames);
        Assert.Equal([-1.5f, 2], rows.Log2FoldChange.ToArray());
        Assert.Equal([1.5f, 2], rows.AbsLog2FoldChange.ToArray());
        Assert.Equal([0.25f, 1e-30f], rows.PValue.ToArray());
        Assert.Equal([0.5f, 1e-20f], rows.Fdr.ToArray());
    }

    [Fact]
    public void Absolute_fold_changes_are_taken_from_the_table_where_it_has_them() =>
        Assert.Equal(
            [7, float.NaN],
            Read("target,feature,log2_fold_change,p_value,fdr,abs_log2_fold_change\nP,G,-1,1,1,7\nP,H,-1,1,1,\n")
                .AbsLog2FoldChange.ToArray());

    [Fact]
    public void Empty_is_null_and_infinities_have_several_spellings()
    {
        var rows = Read(Header + "P,A,,NaN,\nP,B,inf,,1\nP,C,-inf,1,1\nP,D,Infinity,1,1\nP,E,-Infinity,1,1\n");

        Assert.Equal(
            [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity],
            rows.Log2FoldChange.ToArray());
        Assert.Equal([float.NaN, float.NaN, 1, 1, 1], rows.PValue.ToArray());
        Assert.Equal([float.NaN, 1, 1, 1, 1], rows.Fdr.ToArray());
    }

    [Fact]
    public void Quoted_fields_a_byte_order_mark_CRLF_and_a_missing_last_line_break_are_read()
    {
        var rows = Read("\uFEFF" + Header.TrimEnd() + "\r\n\"a, \"\"b\"\"\",\"x\ny\",1,\"0.5\",1\r\n\r\nβ,字,2,1,1");

        Assert.Equal(["a, \"b\"", "β"], rows.TargetNames);
        Assert.Equal(["x\ny", "字"], rows.FeatureNames);
        Assert.Equal([0.5f, 1], rows.PValue.ToArray());
    }

    [Fact]
    public void A_name_longer_than_any_buffer_is_read()
    {
        var name = new string('β', 100_000);

        Assert.Equal([name], Read($"{Header}{name},G,1,1,1\n").TargetNames);
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows() => Assert.Equal(0, Read(Header).Count);

    [Theory]
    [InlineData(
        "",
        "t.csv: the file is empty. A DE table has the columns target, feature, log2_fold_change, p_value, fdr.")]
    [InlineData(
        "target,gene,lfc,p_value\n",
        "t.csv: the columns 'feature', 'log2_fold_change', 'fdr' are missing. Found 'target', 'gene', "
        + "'lfc', 'p_value'. A DE table has columns, separated by commas, of exactly these names: "
        + "target, feature, log2_fold_change, p_value, fdr.")]
    [InlineData(
        Header + "P,G,1,1,1\nP,\"H\nH\",1,1,1\nP,I,1,NA,1\n",
        "t.csv: line 5, column p_value is 'NA', which is not a number. "
        + "Missing numbers are empty fields or NaN.")]
    [InlineData(
        Header + "P,G,\"1,5\",1,1\n",
        "t.csv: line 2, column log2_fold_change is '1,5', which is not a number. "
        + "Missing numbers are empty fields or NaN.")]
    [InlineData(
        Header + ",G,1,1,1\n",
        "t.csv: line 2, column target is empty, but every row needs a target and a feature.")]
    [InlineData(
        Header + "P,G,1,1,1\nP,H,1,1.5,1\n",
        "t.csv: line 3, column p_value is 1.5, expected a number from 0 to 1. Check which column it is.")]
    [InlineData(
        Header + "P,G,1,-0.5,1\n",
        "t.csv: line 2, column p_value is -0.5, expected a number from 0 to 1. Check which column it is.")]
    [InlineData(
        Header + "P,G,1,1,-1e-9\n",
        "t.csv: line 2, column fdr is -1E-09, expected a number of at least 0. Check which column it is.")]
    [InlineData(
        "target,feature,log2_fold_change,p_value,fdr,fdr\nP,G,1,1,1,1\n",
        "t.csv: 2 columns are called 'fdr', expected one. Rename or remove the others.")]
    [InlineData(
        "target,feature,log2_fold_change,p_value,fdr,abs_log2_fold_change,abs_log2_fold_change\n",
        "t.csv: 2 columns are called 'abs_log2_fold_change', expected one. Rename or remove the others.")]
    public void What_cannot_be_read_is_refused_with_place_and_reason(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => Read(text)).Message);

    [Fact]
    public void An_fdr_above_1_and_a_repeated_column_that_nobody_reads_are_taken() =>
        Assert.Equal([1.5f], Read("note,note,target,feature,log2_fold_change,p_value,fdr\na,b,P,G,1,0,1.5\n").Fdr.ToArray());

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_is_read_where_its_byte_order_mark_stands_and_refused_elsewhere(string encoding)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        var table = utf16.GetBytes(Header + "β,G,1,1,1\n");

        Assert.Equal(["β"], Read([.. utf16.GetPreamble(), .. table]).TargetNames);
        Assert.Equal(
            "t.csv: this is not text in UTF-8; it looks like UTF-16. Save the table as CSV in UTF-8.",
            Assert.Throws<InputException>(() => Read(table)).Message);
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_refused() => Assert.Equal(
        "t.csv: line 2, column feature is not valid UTF-8. Save the table as CSV in UTF-8.",
        Assert.Throws<InputException>(() => Read(Encoding.Latin1.GetBytes(Header + "P,Gène,1,1,1\n"))).Message);

    [Theory]
    [InlineData(Header + "P,G,1,1,1\nP,G,1,1\n")]
    [InlineData(Header + "P,G,1,1,1\nP,\"G,1,1,1\n")]
    public void A_row_that_is_cut_off_is_refused_with_its_line(string text)
    {
        var message = Assert.Throws<InputException>(() => Read(text)).Message;

        Assert.StartsWith("t.csv: this is not a CSV table.", message, StringComparison.Ordinal);
        Assert.Contains("line 3", message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "de.csv");

        Assert.Equal(
            $"{path}: there is no such file. Check the path.",
            Assert.Throws<InputException>(() => DeTableReader.Read(path)).Message);
    }

    [Fact]
    public void A_name_that_tells_no_format_is_refused() => Assert.Equal(
        "de.tsv: the name does not tell the format. DE tables are files whose names end with .csv, .csv.gz, .parquet or .pq.",
        Assert.Throws<InputException>(() => DeTableReader.Read("de.tsv")).Message);

    [Fact]
    public void A_folder_is_refused()
    {
        var path = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv")).FullName;
        try
        {
            var refusal = Assert.Throws<InputException>(() => DeTableReader.Read(path));

            Assert.Equal($"{path}: this is a folder, expected a file.", refusal.Message);
        }
        finally
        {
            Directory.Delete(path);
        }
    }

    [Fact]
    public void A_compressed_file_is_read_and_a_damaged_one_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv.gz");
        try
        {
            using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
                gzip.Write(Encoding.UTF8.GetBytes(Header + "P,G,1,1,1\n"));
            Assert.Equal(1, DeTableReader.Read(path).Count);
            Assert.Equal(path, DeTableReader.Read(path).Name);

            File.WriteAllText(path, Header);
            var refusal = Assert.Throws<InputException>(() => DeTableReader.Read(path));
            Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(200)]
    [InlineData(3000)]
    public void A_compressed_file_that_was_cut_off_is_refused(int missing)
    {
        var random = new Random(missing);
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(row => FormattableString.Invariant($"P,G{row},{random.NextDouble()},1,1\n")));
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Header + rows));
        Assert.Equal(2000, DeTableReader.Read(new MemoryStream(whole.ToArray()), "whole", TableFormat.GzippedCsv).Count);

        var cut = new MemoryStream(whole.ToArray()[..^missing]);
        var refusal = Assert.Throws<InputException>(() => DeTableReader.Read(cut, "cut", TableFormat.GzippedCsv));
        Assert.Contains("cut off or damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => Read(Header + "P,G,1,1,1\n", new CancellationToken(true)));

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Numbers_are_read_in_every_culture_as_written_anywhere(string culture) => Cultures.Run(culture, () =>
        Gen.Double.Array[3].Sample(numbers =>
        {
            numbers = [numbers[0], Math.Abs(numbers[1] % 1), Math.Abs(numbers[2])];
            var text = string.Join(',', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
            var rows = Read($"{Header}I,i,{text}\n");
            Assert.Equal((float)numbers[0], rows.Log2FoldChange[0]);
            Assert.Equal((float)numbers[1], rows.PValue[0]);
            Assert.Equal((float)numbers[2], rows.Fdr[0]);
        }, iter: 200));

    private static DeRows Read(string text, CancellationToken cancellationToken = default) =>
        Read(Encoding.UTF8.GetBytes(text), cancellationToken);

    private static DeRows Read(byte[] bytes, CancellationToken cancellationToken = default) =>
        DeTableReader.Read(new MemoryStream(bytes), "t.csv", TableFormat.Csv, cancellationToken);
}
