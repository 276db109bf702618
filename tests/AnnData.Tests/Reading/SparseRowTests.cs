using CsCheck;

namespace CellEval.AnnData.Tests.Reading;

public sealed class SparseRowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Unsorted_rows_are_sorted_repeated_genes_summed_and_zeros_dropped()
    {
        var x = H5adBuilder.Sparse(
            "csr_matrix",
            4,
            6,
            data: new[] { 1.0, 2, 3, 0, 4, 0.5, 0.25, 5, -5 },
            indices: new[] { 5, 0, 3, 1, 2, 4, 2, 1, 1 },
            indptr: new[] { 0, 3, 4, 7, 9 });
        var rows = ReadCells.All(new H5adBuilder(4, 6) { X = x }.Write(_folder.File("x.h5ad")));

        Assert.Equal([0, 3, 5], rows[0].Genes);
        Assert.Equal([2.0, 3, 1], rows[0].Values);
        Assert.Empty(rows[1].Genes);
        Assert.Equal([2, 4], rows[2].Genes);
        Assert.Equal([4.25, 0.5], rows[2].Values);
        Assert.Empty(rows[3].Genes);
    }

    [Fact]
    public void Any_csr_and_csc_reads_as_its_dense_sum() => Gen.Select(Gen.Int[1, 9], Gen.Int[1, 7])
        .SelectMany((cells, genes) => Gen.Select(
            Gen.Const((cells, genes)),
            Gen.Select(Gen.Int[0, cells - 1], Gen.Int[0, genes - 1], Gen.Int[-2, 3]).Array[0, 60],
            Gen.Bool.Array[cells],
            Gen.Select(Gen.Int[1, 5], Gen.Int[1, 20], Gen.Int[1, 20])))
        .Sample(
            (shape, entries, wanted, sizes) =>
            {
                var expected = new double[shape.cells, shape.genes];
                foreach (var (cell, gene, value) in entries)
                    expected[cell, gene] += value;

                var options = new AnnDataReadOptions
                {
                    BatchCells = sizes.Item1, BatchValues = sizes.Item2, CscValues = sizes.Item3,
                };
                foreach (var path in new[]
                {
                    WriteCompressed("csr_matrix", shape, entries, byRow: true),
                    WriteCompressed("csc_matrix", shape, entries, byRow: false),
                })
                {
                    Assert.Equal(expected, ReadCells.Dense(path, options));
                    RequireMasked(ReadCells.All(path, options), ReadCells.All(path, options, wanted), wanted);
                }
            },
            iter: 60,
            threads: 1);

    public void Dispose() => _folder.Dispose();

    private string WriteCompressed(
        string encoding, (int Cells, int Genes) shape, (int Cell, int Gene, int Value)[] entries, bool byRow)
    {
        // The order within a row (column) is that of the entries: neither sorted nor without repetition.
        var major = byRow ? shape.Cells : shape.Genes;
        var ordered = entries.OrderBy(entry => byRow ? entry.Cell : entry.Gene).ToArray();
        var indptr = Enumerable.Range(0, major + 1)
            .Select(at => ordered.Count(entry => (byRow ? entry.Cell : entry.Gene) < at))
            .ToArray();
        var x = H5adBuilder.Sparse(
            encoding,
            shape.Cells,
            shape.Genes,
            ordered.Select(entry => (float)entry.Value).ToArray(),
            ordered.Select(entry => byRow ? entry.Gene : entry.Cell).ToArray(),
            indptr);
        return new H5adBuilder(shape.Cells, shape.Genes) { X = x }.Write(_folder.File($"{encoding}.h5ad"));
    }

    private static void RequireMasked(List<ReadCells.Row> all, List<ReadCells.Row> some, bool[] wanted)
    {
        var expected = all.Where(row => wanted[row.Cell]).ToList();
        Assert.Equal(expected.Select(row => row.Cell), some.Select(row => row.Cell));
        Assert.Equal(expected.SelectMany(row => row.Genes), some.SelectMany(row => row.Genes));
        Assert.Equal(expected.SelectMany(row => row.Values), some.SelectMany(row => row.Values));
    }
}
