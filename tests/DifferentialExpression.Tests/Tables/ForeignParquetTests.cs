using CellEval.DifferentialExpression;
using CellEval.Tabular;
using CsCheck;

namespace CellEval.Tests;

/// <summary>DE tables in Parquet files that others wrote, and files that are damaged.</summary>
public sealed class ForeignParquetTests
{
    private static readonly (string, Array) Target = ("target", new[] { "P", "Q" });
    private static readonly (string, Array) Feature = ("feature", new[] { "G", "H" });
    private static readonly (string, Array) FoldChange = ("log2_fold_change", new double?[] { -1.5, null });
    private static readonly (string, Array) PValue = ("p_value", new[] { 0.25f, float.NaN });
    private static readonly (string, Array) Fdr = ("fdr", new[] { 0, 1 });

    [Fact]
    public void Columns_may_come_in_any_order_and_of_any_type_of_numbers_null_is_missing()
    {
        var rows = Read(ForeignParquet.Write(Fdr, ("note", new[] { true, false }), PValue, Feature, FoldChange, Target));

        Assert.Equal(["P", "Q"], rows.TargetNames);
        Assert.Equal(["G", "H"], rows.FeatureNames);
        Assert.Equal([-1.5f, float.NaN], rows.Log2FoldChange.ToArray());
        Assert.Equal([1.5f, float.NaN], rows.AbsLog2FoldChange.ToArray());
        Assert.Equal([0.25f, float.NaN], rows.PValue.ToArray());
        Assert.Equal([0f, 1], rows.Fdr.ToArray());
    }

    [Fact]
    public void Absolute_fold_changes_are_taken_from_the_table_where_it_has_them() => Assert.Equal(
        [7, float.NaN],
        Read(ForeignParquet.Write(Target, Feature, FoldChange, PValue, Fdr, ("abs_log2_fold_change", new long?[] { 7, null })))
            .AbsLog2FoldChange.ToArray());

    [Fact]
    public void Nulls_anywhere_leave_the_other_rows_where_they_are() => Gen.Double.Nullable().Array[1, 60].Sample(
        numbers =>
        {
            double?[] shares = [.. numbers.Select(number => number is { } present ? Math.Abs(present % 1) : (double?)null)];
            string[] names = [.. numbers.Select((_, i) => $"G{i}")];
            var bytes = ForeignParquet.Write(
                ("target", names), ("feature", names), ("log2_fold_change", numbers), ("p_value", shares), ("fdr", shares));
            Assert.Equal(numbers.Select(number => (float)(number ?? double.NaN)), Read(bytes).Log2FoldChange.ToArray());
        },
        iter: 100);

    [Fact]
    public void A_missing_column_is_refused() => Refused(
        "t.parquet: the columns 'feature', 'log2_fold_change' are missing. Found 'target', 'p_value', 'fdr'. A DE table has columns of exactly "
        + "these names: target, feature, log2_fold_change, p_value, fdr.",
        ForeignParquet.Write(Target, PValue, Fdr));

    [Fact]
    public void Texts_in_the_place_of_numbers_are_refused() => Refused(
        "t.parquet: expected numbers in the columns 'log2_fold_change', 'p_value', found texts, booleans. Write these columns as numbers.",
        ForeignParquet.Write(Target, Feature, ("log2_fold_change", new[] { "1", "2" }), ("p_value", new[] { true, false }), Fdr));

    [Fact]
    public void Numbers_in_the_place_of_texts_are_refused() => Refused(
        "t.parquet: expected texts in the columns 'target', found numbers. Write these columns as texts.",
        ForeignParquet.Write(("target", new[] { 1, 2 }), Feature, FoldChange, PValue, Fdr));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_row_without_a_name_is_refused(string? name) => Refused(
        "t.parquet: row 2, column feature is empty, but every row needs a target and a feature.",
        ForeignParquet.Write(Target, ("feature", new[] { "G", name }), FoldChange, PValue, Fdr));

    [Fact]
    public void Another_format_is_refused() => Refused(
        "t.parquet: this is not a Parquet file, though its name says so: it does not begin with PAR1. If it is CSV, give it a name that ends with "
        + ".csv.",
        "target,feature\n"u8.ToArray());

    [Fact]
    public void A_file_is_refused_wherever_it_is_cut_off()
    {
        var whole = ForeignParquet.Write(Target, Feature, FoldChange, PValue, Fdr);
        for (var length = 0; length < whole.Length; length++)
            Assert.StartsWith("t.parquet: ", Assert.Throws<InputException>(() => Read(whole[..length])).Message, StringComparison.Ordinal);
    }

    // There is no sum to compare with, so some damage reads as other numbers.
    [Fact]
    public void A_damaged_byte_is_refused_or_read_but_never_anything_else()
    {
        var whole = ForeignParquet.Write(Target, Feature, FoldChange, PValue, Fdr);
        var refused = 0;
        for (var place = 0; place < whole.Length; place++)
        {
            foreach (var flip in new byte[] { 0x01, 0x80, 0xff })
            {
                byte[] damaged = [.. whole];
                damaged[place] ^= flip;
                try
                {
                    Read(damaged);
                }
                catch (InputException refusal)
                {
                    Assert.StartsWith("t.parquet: ", refusal.Message, StringComparison.Ordinal);
                    refused++;
                }
            }
        }

        Assert.InRange(refused, whole.Length / 4, 3 * whole.Length);
    }

    private static void Refused(string message, byte[] bytes) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => Read(bytes)).Message);

    private static DeRows Read(byte[] bytes) => DeTableReader.Read(new MemoryStream(bytes), "t.parquet", TableFormat.Parquet);
}
