using PureHDF;

namespace CellEval.AnnData.Tests.Reading;

public sealed class LabelTests : IDisposable
{
    private const string Missing = "(missing)";

    private static readonly string[] Expected = ["b", "a", Missing, "b", ""];

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("int8")]
    [InlineData("int16")]
    [InlineData("int32")]
    [InlineData("int64")]
    public void Codes_of_any_width_are_read_and_minus_one_is_missing(string type)
    {
        int[] codes = [1, 0, -1, 1, 2];
        Array stored = type switch
        {
            "int8" => Array.ConvertAll(codes, code => (sbyte)code),
            "int16" => Array.ConvertAll(codes, code => (short)code),
            "int32" => codes,
            _ => Array.ConvertAll(codes, code => (long)code),
        };
        var column = H5adBuilder.Encoded(
            "categorical", new() { ["codes"] = stored, ["categories"] = new[] { "a", "b", "", "unused" } });

        Assert.Equal(Expected, Read(column));
        using var screen = AnnDataScreen.Open(_folder.File("x.h5ad"));
        Assert.Equal(["a", "b", "", "unused"], screen.ReadObs("label").Categories);
        Assert.True(screen.ReadObs("label").IsCategorical);
    }

    [Fact]
    public void Strings_of_variable_length_are_read() =>
        Assert.Equal(["b", "a", "", "b", "ä→"], Read(new[] { "b", "a", "", "b", "ä→" }));

    [Fact]
    public void Strings_are_no_categories()
    {
        Read(new[] { "b", "a", "b", "c", "a" });
        using var screen = AnnDataScreen.Open(_folder.File("x.h5ad"));
        Assert.False(screen.ReadObs("label").IsCategorical);
    }

    [Fact]
    public void Strings_of_fixed_length_are_read()
    {
        var path = Write(new[] { "b", "a", "", "bcd", "x" }, new H5WriteOptions(DefaultStringLength: 16));
        using var screen = AnnDataScreen.Open(path);
        Assert.Equal(["b", "a", "", "bcd", "x"], Spell(screen.ReadObs("label")));
    }

    [Theory]
    [InlineData("nullable-integer")]
    [InlineData("nullable-boolean")]
    [InlineData("nullable-string-array")]
    public void A_mask_makes_labels_missing(string encoding)
    {
        object values = encoding switch
        {
            "nullable-integer" => new long[] { 7, -1, 0, 7, 12 },
            "nullable-boolean" => new[] { H5Bool.TRUE, H5Bool.FALSE, H5Bool.TRUE, H5Bool.TRUE, H5Bool.FALSE },
            _ => new[] { "b", "a", "?", "b", "" },
        };
        var mask = new[] { H5Bool.FALSE, H5Bool.FALSE, H5Bool.TRUE, H5Bool.FALSE, H5Bool.FALSE };
        string[] expected = encoding switch
        {
            "nullable-integer" => ["7", "-1", Missing, "7", "12"],
            "nullable-boolean" => ["True", "False", Missing, "True", "False"],
            _ => Expected,
        };

        Assert.Equal(expected, Read(H5adBuilder.Encoded(encoding, new() { ["values"] = values, ["mask"] = mask })));
    }

    [Fact]
    public void Integers_and_booleans_read_as_in_Python()
    {
        Assert.Equal(["7", "-3", "0", "7", "9223372036854775807"], Read(new long[] { 7, -3, 0, 7, long.MaxValue }));
        Assert.Equal(["18446744073709551615", "0", "1", "2", "3"], Read(new ulong[] { ulong.MaxValue, 0, 1, 2, 3 }));
        Assert.Equal(
            ["True", "False", "False", "True", "True"],
            Read(new[] { H5Bool.TRUE, H5Bool.FALSE, H5Bool.FALSE, H5Bool.TRUE, H5Bool.TRUE }));
    }

    // What Python 3 prints for str(x) of these numbers.
    [Fact]
    public void Floats_read_as_in_Python()
    {
        Assert.Equal(
            ["1.5", "1.0", "-0.0", Missing, "inf"], Read(new[] { 1.5, 1, -0.0, double.NaN, double.PositiveInfinity }));
        Assert.Equal(
            ["1e+16", "9999999999999998.0", "0.0001", "9.999e-05", "1.7976931348623157e+308"],
            Read(new[] { 1e16, 9999999999999998, 1e-4, 9.999e-5, double.MaxValue }));
        Assert.Equal(
            ["5e-324", "123456.789", "-1.25e-07", "100.0", "0.1"],
            Read(new[] { 5e-324, 123456.789, -1.25e-7, 100, 0.1 }));
        Assert.Equal(["0.1", "16777216.0", "3.0", "1e-05", "0.3"], Read(new[] { 0.1f, 16777216f, 3f, 1e-5f, 0.3f }));
    }

    [Fact]
    public void Categories_that_are_numbers_read_as_strings()
    {
        var column = H5adBuilder.Encoded(
            "categorical", new() { ["codes"] = new sbyte[] { 1, 0, -1, 1, 0 }, ["categories"] = new[] { 0.5, 2 } });
        Assert.Equal(["2.0", "0.5", Missing, "2.0", "0.5"], Read(column));
    }

    [Fact]
    public void The_index_is_found_under_the_name_that_the_attribute_gives()
    {
        using var screen = AnnDataScreen.Open(Write(new[] { "b", "a", "", "b", "" }));
        Assert.Equal("cell3", screen.CellName(3));
        Assert.Equal(["gene0", "gene1"], screen.Genes);
        Assert.Equal(["label"], screen.ObsColumns);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Read(object column)
    {
        using var screen = AnnDataScreen.Open(Write(column));
        return Spell(screen.ReadObs("label"));
    }

    private string Write(object column, H5WriteOptions? options = null)
    {
        var builder = new H5adBuilder(Expected.Length, 2) { X = new float[Expected.Length, 2] };
        builder.Obs.Add("label", column);
        return builder.Write(_folder.File("x.h5ad"), options);
    }

    private static string[] Spell(ObsLabels labels) =>
        [.. labels.Codes.ToArray().Select(code => code < 0 ? Missing : labels.Categories[code])];
}
