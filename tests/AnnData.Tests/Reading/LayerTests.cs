namespace CellEval.AnnData.Tests.Reading;

public sealed class LayerTests : IDisposable
{
    private static readonly float[,] X = { { 1, 0 }, { 0, 2 }, { 3, 4 } };
    private static readonly double[,] Corrected = { { 0, 5.5 }, { 6, 0 }, { 0, 7 } };
    private static readonly float[] Values = [5.5f, 6, 7];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Layers => new()
    {
        { "dense", "dense float64" }, { "rows", "csr float32" }, { "columns", "csc float32" },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_is_read_instead_of_X_however_it_is_stored(string layer, string storage)
    {
        var path = Write();
        var options = new AnnDataReadOptions { Layer = layer };
        using var screen = AnnDataScreen.Open(path, options);
        Assert.Equal(storage, screen.Storage);
        Assert.Equal($"layers/{layer}", screen.MatrixName);
        Assert.Equal(Corrected, ReadCells.Dense(path, options));
        Assert.Equal(X.Cast<float>().Select(value => (double)value), ReadCells.Dense(path).Cast<double>());
    }

    [Fact]
    public void A_layer_does_not_need_an_X()
    {
        var path = Write(withX: false);
        Assert.Equal(Corrected, ReadCells.Dense(path, new AnnDataReadOptions { Layer = "dense" }));
        using var screen = AnnDataScreen.Open(path);
        Assert.Equal("no X", screen.Storage);
    }

    [Theory]
    [InlineData("counts", "there is no layer 'counts'; the layers are: 'columns', 'dense', 'rows', 'short'")]
    [InlineData("", "there is no layer ''")]
    [InlineData("rows/data", "there is no layer 'rows/data'")]
    [InlineData("short", "layers/short has 2 rows, but obs has 3 entries")]
    public void A_layer_that_is_not_there_or_does_not_fit_is_refused_by_its_name(string layer, string reason)
    {
        var path = Write();
        var refusal = Assert.Throws<InputException>(() => AnnDataScreen.Open(path, new AnnDataReadOptions { Layer = layer }));
        Assert.StartsWith($"{path}: {reason}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_layers_says_so()
    {
        var path = new H5adBuilder(3, 2) { X = X }.Write(_folder.File("plain.h5ad"));
        var refusal = Assert.Throws<InputException>(() => AnnDataScreen.Open(path, new AnnDataReadOptions { Layer = "counts" }));
        Assert.Contains("the layers are: none", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Write(bool withX = true)
    {
        var builder = new H5adBuilder(3, 2) { X = withX ? X : null };
        builder.Layers["dense"] = Corrected;
        builder.Layers["rows"] = H5adBuilder.Sparse("csr_matrix", 3, 2, Values, new[] { 1, 0, 1 }, new[] { 0, 1, 2, 3 });
        builder.Layers["columns"] = H5adBuilder.Sparse("csc_matrix", 3, 2, new float[] { 6, 5.5f, 7 }, new[] { 1, 0, 2 }, new[] { 0, 1, 3 });
        builder.Layers["short"] = new float[2, 2];
        return builder.Write(_folder.File("layers.h5ad"));
    }
}
