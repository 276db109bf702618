using PureHDF;

namespace CellEval.AnnData.Tests.Reading;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData("adata_v0.7.0.h5ad", 30, 20, "csr float32 lzf")]
    [InlineData("adata_v0.7.8.h5ad", 30, 20, "csr float32 lzf")]
    [InlineData("adata_v0.11.4.h5ad", 10, 20, "no X")]
    public void Files_of_version_0_7_and_later_are_opened(string name, int cells, int genes, string storage)
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("anndata_archives", name));
        Assert.Equal((cells, genes, storage), (screen.CellCount, screen.Genes.Count, screen.Storage));
        Assert.Equal(cells, Enumerable.Range(0, cells).Select(screen.CellName).Distinct().Count());
    }

    [Theory]
    [InlineData("adata_v0.7.0.h5ad")]
    [InlineData("adata_v0.7.8.h5ad")]
    public void Labels_and_cells_of_version_0_7_are_read(string name)
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("anndata_archives", name));

        Assert.Equal(["obs_cat", "cat_ordered", "int64", "float64", "uint8"], screen.ObsColumns);
        foreach (var column in screen.ObsColumns)
        {
            var labels = screen.ReadObs(column);
            Assert.All(labels.Codes.ToArray(), code => Assert.InRange(code, 0, labels.Categories.Count - 1));
            Assert.All(labels.Categories, label => Assert.NotEmpty(label));
        }

        Assert.All(screen.ReadObs("float64").Categories, label => Assert.Contains('.', label));
        Assert.Equal(screen.CellCount, ReadCells.All(screen).Count);
    }

    // Up to 0.7 anndata keeps the categories of all columns in one place beside them.
    [Theory]
    [InlineData("adata_v0.7.0.h5ad")]
    [InlineData("adata_v0.7.8.h5ad")]
    public void Categories_of_version_0_7_are_told_from_numbers(string name)
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("anndata_archives", name));
        Assert.Equal(["obs_cat", "cat_ordered"], screen.ObsColumns.Where(column => screen.ReadObs(column).IsCategorical));
    }

    [Fact]
    public void A_golden_column_is_categorical_where_the_file_says_so()
    {
        var categorical = 0;
        foreach (var path in Directory.GetFiles(Goldens.Path(), "*.h5ad", SearchOption.AllDirectories))
        {
            if (path.Contains("_v0.5", StringComparison.Ordinal) || path.Contains("_v0.7", StringComparison.Ordinal))
                continue;
            using var file = H5File.OpenRead(path);
            using var screen = AnnDataScreen.Open(path);
            foreach (var column in screen.ObsColumns)
            {
                var encoding = file.Get($"/obs/{column}").Attribute("encoding-type").Read<string>();
                Assert.Equal(encoding == "categorical", screen.ReadObs(column).IsCategorical);
                categorical += encoding == "categorical" ? 1 : 0;
            }
        }

        Assert.NotEqual(0, categorical);
    }

    [Fact]
    public void Every_golden_is_read_and_its_parts_fit()
    {
        var paths = Directory.GetFiles(Goldens.Path(), "*.h5ad", SearchOption.AllDirectories)
            .Where(path => !path.Contains("anndata_archives", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            using var screen = AnnDataScreen.Open(path);
            Assert.Equal(path, screen.Name);
            foreach (var column in screen.ObsColumns)
                Assert.Equal(screen.CellCount, screen.ReadObs(column).Codes.Length);
            Assert.Equal(Enumerable.Range(0, screen.CellCount), ReadCells.All(screen).Select(row => row.Cell));
        }
    }
}
