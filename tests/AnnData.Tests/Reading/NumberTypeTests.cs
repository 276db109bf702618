using PureHDF;
using PureHDF.Filters;

namespace CellEval.AnnData.Tests.Reading;

public sealed class NumberTypeTests : IDisposable
{
    private const int Cells = 37;
    private const int Genes = 11;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Array> Types => new()
    {
        { "int8", Make<sbyte>() },
        { "int16", Make<short>() },
        { "int32", Make<int>() },
        { "int64", Make<long>() },
        { "uint8", Make<byte>() },
        { "uint16", Make<ushort>() },
        { "uint32", Make<uint>() },
        { "uint64", Make<ulong>() },
        { "float16", Make<Half>() },
        { "float32", Make<float>() },
        { "float64", Make<double>() },
        { "bool", Array.ConvertAll(Make<byte>(), number => number % 2 == 0 ? H5Bool.FALSE : H5Bool.TRUE) },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_number_is_read_dense_and_sparse(string type, Array numbers)
    {
        foreach (var chunks in new uint[]?[] { null, [5, 4] })
        {
            var dense = new H5Dataset(numbers, chunks, fileDims: [Cells, Genes]);
            var path = new H5adBuilder(Cells, Genes) { X = dense }.Write(_folder.File($"{type}.h5ad"));

            using var screen = AnnDataScreen.Open(path);
            Assert.Equal($"dense {type}", screen.Storage);
            Assert.Equal(Expected(numbers), ReadCells.Dense(path));
        }

        var indices = Enumerable.Range(0, Cells * Genes).Select(i => (long)(i % Genes)).ToArray();
        var indptr = Enumerable.Range(0, Cells + 1).Select(i => (uint)(i * Genes)).ToArray();
        var csr = H5adBuilder.Sparse("csr_matrix", Cells, Genes, numbers, indices, indptr);
        var sparse = new H5adBuilder(Cells, Genes) { X = csr }.Write(_folder.File($"{type}.csr.h5ad"));
        Assert.Equal(Expected(numbers), ReadCells.Dense(sparse));
    }

    [Fact]
    public void The_ends_of_a_type_keep_their_sign_and_size()
    {
        ulong[] numbers = [ulong.MaxValue, 1, 0, 1UL << 63];
        var path = new H5adBuilder(2, 2) { X = new H5Dataset(numbers, fileDims: [2, 2]) }.Write(_folder.File("x.h5ad"));
        Assert.Equal(new double[,] { { ulong.MaxValue, 1 }, { 0, 9223372036854775808 } }, ReadCells.Dense(path));

        sbyte[] negative = [sbyte.MinValue, -1, 0, 127];
        path = new H5adBuilder(2, 2) { X = new H5Dataset(negative, fileDims: [2, 2]) }.Write(_folder.File("y.h5ad"));
        Assert.Equal(new double[,] { { -128, -1 }, { 0, 127 } }, ReadCells.Dense(path));
    }

    [Theory]
    [InlineData("fletcher32")]
    [InlineData("gzip", "fletcher32")]
    [InlineData("shuffle", "gzip", "fletcher32")]
    [InlineData("shuffle", "gzip")]
    public void Filters_are_undone(params string[] names)
    {
        List<H5Filter> filters = [.. names.Select(name => new H5Filter(name switch
        {
            "gzip" => DeflateFilter.Id,
            "shuffle" => ShuffleFilter.Id,
            _ => Fletcher32Filter.Id,
        }))];
        var numbers = Make<double>();
        var x = new H5Dataset(numbers, [3, 5], fileDims: [Cells, Genes], datasetCreation: new(Filters: filters));
        var path = new H5adBuilder(Cells, Genes) { X = x }.Write(_folder.File("x.h5ad"));

        using var screen = AnnDataScreen.Open(path);
        Assert.Equal($"dense float64 {string.Join('+', names)}", screen.Storage);
        Assert.Equal(Expected(numbers), ReadCells.Dense(path));
    }

    public void Dispose() => _folder.Dispose();

    private static T[] Make<T>()
        where T : System.Numerics.INumber<T> =>
        [.. Enumerable.Range(0, Cells * Genes).Select(i => i % 3 == 0 ? T.Zero : T.CreateChecked(i * 37 % 101))];

    private static double[,] Expected(Array numbers)
    {
        var expected = new double[Cells, Genes];
        for (var i = 0; i < numbers.Length; i++)
        {
            expected[i / Genes, i % Genes] = numbers.GetValue(i) switch
            {
                Half half => (double)half,
                H5Bool boolean => boolean == H5Bool.TRUE ? 1 : 0,
                var number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture),
            };
        }

        return expected;
    }
}
