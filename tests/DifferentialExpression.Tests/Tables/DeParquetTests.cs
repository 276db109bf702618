using CellEval.DifferentialExpression;
using CellEval.Tabular;
using CsCheck;
using Parquet.Meta;

namespace CellEval.Tests;

public sealed class DeParquetTests
{
    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.GzippedCsv)]
    [InlineData(TableFormat.Parquet)]
    public void What_is_written_is_read_back(TableFormat format) => GivenResult.Any.Sample(
        result =>
        {
            var rows = Read(Bytes(result, format), format);
            Assert.Equal(result.All.Select(row => row.Target), rows.Targets.ToArray().Select(target => rows.TargetNames[target]));
            Assert.Equal(result.All.Select(row => row.Feature), rows.Features.ToArray().Select(feature => rows.FeatureNames[feature]));
            Assert.Equal(result.All.Select(row => (float)row.Log2FoldChange), rows.Log2FoldChange.ToArray());
            Assert.Equal(result.All.Select(row => (float)Math.Abs(row.Log2FoldChange)), rows.AbsLog2FoldChange.ToArray());
            Assert.Equal(result.All.Select(row => (float)row.PValue), rows.PValue.ToArray());
            Assert.Equal(result.All.Select(row => (float)row.Fdr), rows.Fdr.ToArray());
        },
        iter: 100);

    [Fact]
    public void Every_column_holds_the_doubles_that_were_computed() => GivenResult.Any.Sample(
        result =>
        {
            using ForeignParquet file = ForeignParquet.Open(Bytes(result, TableFormat.Parquet));
            Assert.Equal(result.All.Select(row => row.TargetMean), file.Column<double>("target_mean"));
            Assert.Equal(result.All.Select(row => row.ReferenceMean), file.Column<double>("ref_mean"));
            Assert.Equal(result.All.Select(row => (long)row.TargetMembership), file.Column<long>("target_membership"));
            Assert.Equal(result.All.Select(row => (long)row.ReferenceMembership), file.Column<long>("ref_membership"));
            Assert.Equal(result.All.Select(row => row.Log2FoldChange), file.Column<double>("log2_fold_change"));
            Assert.Equal(result.All.Select(row => row.PercentChange), file.Column<double>("percent_change"));
            Assert.Equal(result.All.Select(row => row.PValue), file.Column<double>("p_value"));
            Assert.Equal(result.All.Select(row => row.Statistic), file.Column<double>("statistic"));
            Assert.Equal(result.All.Select(row => row.Fdr), file.Column<double>("fdr"));
        },
        iter: 50);

    [Fact]
    public void Columns_have_the_types_that_polars_gives_them()
    {
        using ForeignParquet file = ForeignParquet.Open(Bytes(Many(3), TableFormat.Parquet));

        Assert.Equal(
            [
                "target BYTE_ARRAY UTF8 OPTIONAL", "feature BYTE_ARRAY UTF8 OPTIONAL", "target_mean DOUBLE  OPTIONAL", "ref_mean DOUBLE  OPTIONAL",
                "target_membership INT64 INT_64 OPTIONAL", "ref_membership INT64 INT_64 OPTIONAL", "log2_fold_change DOUBLE  OPTIONAL",
                "percent_change DOUBLE  OPTIONAL", "p_value DOUBLE  OPTIONAL", "statistic DOUBLE  OPTIONAL", "fdr DOUBLE  OPTIONAL",
            ],
            file.Metadata.Schema.Skip(1).Select(field => $"{field.Name} {field.Type} {field.ConvertedType} {field.RepetitionType}"));
        Assert.All(
            file.Metadata.RowGroups.SelectMany(group => group.Columns),
            column => Assert.Equal(CompressionCodec.SNAPPY, column.MetaData!.Codec));
    }

    [Fact]
    public void More_rows_than_a_group_holds_keep_their_order()
    {
        var result = Many(300_000);
        var bytes = Bytes(result, TableFormat.Parquet);

        var rows = Read(bytes, TableFormat.Parquet);
        using ForeignParquet file = ForeignParquet.Open(bytes);
        Assert.True(file.Metadata.RowGroups.Count > 1);
        Assert.Equal(300_000, file.Metadata.NumRows);
        Assert.Equal(result.All.Select(row => (float)row.PValue), rows.PValue.ToArray());
        Assert.Equal(result.All.Select(row => row.Feature), rows.Features.ToArray().Select(feature => rows.FeatureNames[feature]));
    }

    [Theory]
    [InlineData(TableFormat.GzippedCsv)]
    [InlineData(TableFormat.Parquet)]
    public void The_same_rows_are_the_same_bytes(TableFormat format) =>
        Assert.Equal(Bytes(Many(1_000), format), Bytes(Many(1_000), format));

    [Fact]
    public void What_fails_in_writing_is_told_as_it_is()
    {
        using FullStream full = new();

        Assert.Throws<DriveNotFoundException>(() => DeTableWriter.Write(Many(200_000), full, TableFormat.Parquet));
    }

    [Fact]
    public void Writing_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() => DeTableWriter.Write(
        Many(3), new MemoryStream(), TableFormat.Parquet, cancellationToken: new CancellationToken(true)));

    [Fact]
    public void Reading_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() => DeTableReader.Read(
        new MemoryStream(Bytes(Many(3), TableFormat.Parquet)), "t.parquet", TableFormat.Parquet, new CancellationToken(true)));

    private static GivenResult Many(int rows) => new(
    [
        .. Enumerable.Range(0, rows)
            .Select(i => new DeResultRow($"P{i / 1_000}", $"G{i % 1_000}", i, 1, 3, 4, 1.0 / (i + 1), -i, 1e-300 * i, 0.5, 1)),
    ]);

    private static byte[] Bytes(IDeResult result, TableFormat format)
    {
        using MemoryStream stream = new();
        DeTableWriter.Write(result, stream, format);
        return stream.ToArray();
    }

    private static DeRows Read(byte[] bytes, TableFormat format) => DeTableReader.Read(new MemoryStream(bytes), "t", format);

    // A disk without space: whatever is written fails, but not the asking where it stands.
    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => Refuse(buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Refuse(count);

        private static void Refuse(int count)
        {
            if (count > 4)
                throw new DriveNotFoundException("full");
        }
    }
}
