using System.Text;
using PureHDF;
using PureHDF.Filters;

namespace CellEval.AnnData.Tests.Reading;

public sealed class ErrorTests : IDisposable
{
    private const int Cells = 3;
    private const int Genes = 4;

    private static readonly float[] Data = [1, 2, 3, 4];
    private static readonly int[] Indices = [0, 1, 2, 3];
    private static readonly int[] Indptr = [0, 2, 2, 4];

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _texts = new();

    /// <summary>All texts at once, to be read beside each other; each names the file and a way out.</summary>
    [Fact]
    public Task Every_error_says_what_was_found_and_what_to_do()
    {
        Files();
        Tables();
        Labels();
        Storage();
        Sparse();
        return Verify(_texts.ToString(), "txt");
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Goldens.Path("storage", "csr_float64_lzf.real.h5ad"));
        for (var i = 0; i < 20; i++)
        {
            var path = _folder.File("cut.h5ad");
            File.WriteAllBytes(path, whole[..(whole.Length * i / 20)]);
            Assert.Contains(path, Assert.Throws<InputException>(() => ReadAll(path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Damaged_bytes_never_show_as_another_exception()
    {
        var whole = File.ReadAllBytes(Goldens.Path("storage", "csr_float64_lzf.real.h5ad"));
        var random = new Random(5);
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var k = 0; k < 40; k++)
                damaged[random.Next(whole.Length)] = (byte)random.Next(256);
            var path = _folder.File("damaged.h5ad");
            File.WriteAllBytes(path, damaged);
            try
            {
                ReadAll(path);
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, 60);
    }

    [Fact]
    public void A_closed_screen_says_so_and_lets_go_of_the_file()
    {
        var path = Dense().Write(_folder.File("x.h5ad"));
        var screen = AnnDataScreen.Open(path);
        Assert.Throws<IOException>(() => OpenAlone(path));
        screen.Dispose();
        screen.Dispose();

        Assert.Throws<ObjectDisposedException>(() => screen.ReadObs("label"));
        Assert.Throws<ObjectDisposedException>(() => screen.OpenCells([], default));
        OpenAlone(path);
    }

    [Fact]
    public void A_refused_file_is_closed()
    {
        var path = new H5adBuilder(Cells, Genes) { X = new float[Cells + 1, Genes] }.Write(_folder.File("x.h5ad"));
        Assert.Throws<InputException>(() => AnnDataScreen.Open(path));
        OpenAlone(path);
    }

    public void Dispose() => _folder.Dispose();

    private void Files()
    {
        Refuse("missing file", _folder.File("missing.h5ad"));
        Refuse("folder", Directory.CreateDirectory(_folder.File("store.zarr")).FullName);
        Refuse("not HDF5", Write("text.h5ad", "perturbation,gene\n"u8.ToArray()));
        Refuse("empty", Write("empty.h5ad", []));
        var whole = File.ReadAllBytes(Goldens.Path("storage", "csr_float64_lzf.real.h5ad"));
        Refuse("cut off", Write("cut.h5ad", whole[..60_000]));
        Refuse("old layout", Copy("old.h5ad", Goldens.Path("anndata_archives", "adata_v0.5.0.h5ad")));
        Refuse("HDF5, but not AnnData", Save("other.h5ad", new H5File { ["numbers"] = Data }));
    }

    private void Tables()
    {
        RefuseX("no X", null);
        RefuseX("more rows than obs", new float[Cells + 1, Genes]);
        RefuseX("fewer columns than var", new float[Cells, Genes - 1]);
        RefuseX("one dimension", Data);
    }

    private void Labels()
    {
        Refuse("no such column", Dense().Write(_folder.File("column.h5ad")), screen => screen.ReadObs("target_gene"));
        var many = Dense();
        for (var i = 0; i < 12; i++)
            many.Obs.Add($"column{i}", new[] { "a", "b", "c" });
        var columns = many.Write(_folder.File("columns.h5ad"));
        Refuse("no such column of many", columns, screen => screen.ReadObs("target_gene"));
        RefuseLabel("labels too short", new[] { "a", "b" });
        RefuseLabel("code without category", H5adBuilder.Encoded(
            "categorical", new() { ["codes"] = new sbyte[] { 0, 1, 2 }, ["categories"] = new[] { "a", "b" } }));
        RefuseLabel("codes missing", H5adBuilder.Encoded("categorical", new() { ["categories"] = new[] { "a", "b" } }));
        RefuseLabel("unknown encoding", H5adBuilder.Encoded("awkward-array", []));
        RefuseLabel("mask too short", H5adBuilder.Encoded(
            "nullable-integer", new() { ["values"] = Indices[1..], ["mask"] = new[] { H5Bool.TRUE } }));
        var obsm = Dense().Write(_folder.File("obsm.h5ad"));
        Refuse("no such embedding", obsm, screen => screen.OpenCells(["X_pca"], default));
    }

    private void Storage()
    {
        RefuseX("strings", new H5Dataset(Enumerable.Repeat("1", Cells * Genes).ToArray(), fileDims: [Cells, Genes]));
        RefuseX("complex numbers", new H5Dataset(new Complex[Cells * Genes], fileDims: [Cells, Genes]));
        Refuse("big-endian", Copy("big.h5ad", Path.Combine(AppContext.BaseDirectory, "Files", "big_endian.h5ad")));
        foreach (var (id, name) in new (ushort, string)[] { (32015, "zstd"), (32001, "blosc"), (40000, "homemade") })
        {
            H5Filter.Register(new OtherFilter(id, name));
            RefuseX(name, new H5Dataset(
                new float[Cells * Genes], [1, Genes], fileDims: [Cells, Genes], datasetCreation: new(Filters: [id])));
        }
    }

    private void Sparse()
    {
        RefuseX("unknown encoding of X", H5adBuilder.Encoded("dataframe", []));
        RefuseX("no shape", H5adBuilder.Encoded("csr_matrix", []));
        RefuseX("too many rows", H5adBuilder.Sparse("csr_matrix", 3_000_000_000, Genes, Data, Indices, Indptr));
        RefuseX("no data", Csr(data: new H5Group()));
        RefuseX("index beyond the columns", Csr(indices: new[] { 0, 1, 2, Genes }));
        RefuseX("negative index", Csr(indices: new[] { 0, 1, -1, 2 }));
        RefuseX("index beyond the rows", H5adBuilder.Sparse(
            "csc_matrix", Cells, Genes, Data, Indices, new[] { 0, 1, 2, 3, 4 }));
        RefuseX("indices that are no integers", Csr(indices: new[] { 0.0, 1, 2, 3 }));
        RefuseX("fewer indices than values", Csr(indices: Indices[1..]));
        RefuseX("indptr too short", Csr(indptr: Indptr[1..]));
        RefuseX("indptr starts late", Csr(indptr: new[] { 1, 2, 2, 4 }));
        RefuseX("indptr descends", Csr(indptr: new[] { 0, 3, 2, 4 }));
        RefuseX("indptr ends early", Csr(indptr: new[] { 0, 2, 2, 3 }));
    }

    private static H5adBuilder Dense() => new(Cells, Genes) { X = new float[Cells, Genes] };

    private static H5Group Csr(object? data = null, object? indices = null, object? indptr = null) =>
        H5adBuilder.Sparse("csr_matrix", Cells, Genes, data ?? Data, indices ?? Indices, indptr ?? Indptr);

    private void RefuseX(string what, object? x) =>
        Refuse(what, new H5adBuilder(Cells, Genes) { X = x }.Write(_folder.File("x.h5ad")));

    private void RefuseLabel(string what, object column)
    {
        var builder = Dense();
        builder.Obs.Add("label", column);
        Refuse(what, builder.Write(_folder.File("label.h5ad")), screen => screen.ReadObs("label"));
    }

    private void Refuse(string what, string path, Action<AnnDataScreen>? use = null)
    {
        var message = Assert.Throws<InputException>(() =>
        {
            using var screen = AnnDataScreen.Open(path);
            (use ?? (opened => ReadCells.All(opened)))(screen);
        }).Message;

        Assert.StartsWith($"{path}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.True(message.Count(c => c == '.') > 2, message);
        var text = message.Replace($"{_folder.Path}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal)
            .Replace(Environment.CurrentDirectory, "/here", StringComparison.Ordinal);
        _texts.Append(System.Globalization.CultureInfo.InvariantCulture, $"{what}\n    {text}\n");
    }

    private static void OpenAlone(string path) =>
        File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();

    private static void ReadAll(string path)
    {
        using var screen = AnnDataScreen.Open(path);
        foreach (var column in screen.ObsColumns)
            screen.ReadObs(column);
        if (screen.CellCount > 0)
            screen.CellName(0);
        ReadCells.All(screen);
    }

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.File(name), bytes);
        return _folder.File(name);
    }

    private string Copy(string name, string from) => Write(name, File.ReadAllBytes(from));

    private string Save(string name, H5File file)
    {
        file.Write(_folder.File(name));
        return _folder.File(name);
    }

    // As h5py stores NumPy's complex128.
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
    private struct Complex
    {
        public double r;
        public double i;
    }

    // Stands for filters that others have.
    private sealed class OtherFilter(ushort id, string name) : IH5Filter
    {
        public ushort FilterId => id;

        public string Name => name;

        public Memory<byte> Filter(FilterInfo info) => info.Buffer.ToArray();

        public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) => [];
    }
}
