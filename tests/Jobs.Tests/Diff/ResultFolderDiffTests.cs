using CellEval.Jobs.Diff;
using CellEval.Tabular;

namespace CellEval.Jobs.Tests.Diff;

public sealed class ResultFolderDiffTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Equal_numbers_are_equal_however_they_are_spelt() => Assert.Empty(Compare(
        "perturbation,a,b,c\np,1.0,NaN,inf\nq,,0.5,-inf\n",
        "perturbation,a,b,c\np,1,NaN,inf\nq,,5e-1,-inf\n"));

    [Fact]
    public void The_worst_cells_come_first_and_missing_is_not_NaN() => Assert.Equal(
        [
            "changed: results.csv: q, a: missing -> NaN",
            "changed: results.csv: r, a: inf -> 3",
            "changed: results.csv: p, b: 0.5 -> 0.75",
            "changed: results.csv: p, a: 1 -> 1.001",
        ],
        Compare("perturbation,a,b\np,1,0.5\nq,,1\nr,inf,1\n", "perturbation,a,b\np,1.001,0.75\nq,NaN,1\nr,3,1\n"));

    [Fact]
    public void A_ceiling_has_one_row_without_a_name() => Assert.Equal(
        ["changed: results.csv: row 1, a: 0.5 -> 0.75"], Compare("a,b\n0.5,1\n", "a,b\n0.75,1\n"));

    [Theory]
    [InlineData("100", "100.5", 0.01, true)]
    [InlineData("100", "102", 0.01, false)]
    [InlineData("1e-12", "2e-12", 1e-9, true)]
    [InlineData("0", "1e-5", 1e-9, false)]
    [InlineData("0.1", "0.1000000000000001", 0, false)]
    [InlineData("inf", "-inf", 1e9, false)]
    [InlineData("NaN", "0", 1e9, false)]
    [InlineData("", "0", 1e9, false)]
    public void A_tolerance_is_absolute_and_relative(string old, string current, double tolerance, bool equal) => Assert.Equal(
        equal, Compare($"perturbation,a\np,{old}\n", $"perturbation,a\np,{current}\n", tolerance).Length == 0);

    [Fact]
    public void Columns_and_rows_that_came_or_went_are_told() => Assert.Equal(
        [
            "removed: results.csv: column a",
            "added: results.csv: column c",
            "added: results.csv: row r",
            "removed: results.csv: row q",
        ],
        Compare("perturbation,a,b\np,1,2\nq,1,2\n", "perturbation,b,c\np,2,1\nr,2,1\n"));

    [Fact]
    public void Files_of_cell_types_are_compared_each_with_its_own()
    {
        Write("old", "T_results.csv", "perturbation,a\np,1\n");
        Write("old", "B_results.csv", "perturbation,a\np,1\n");
        Write("new", "T_results.csv", "perturbation,a\np,2\n");
        Write("new", "notes.csv", "whatever");
        Assert.Equal(["removed: B_results.csv", "changed: T_results.csv: p, a: 1 -> 2"], CompareFolders());
    }

    [Fact]
    public void DE_tables_are_compared_by_target_and_feature_in_any_order()
    {
        const string Header = "target,feature,log2_fold_change,p_value\n";
        WriteBoth("results.csv", "perturbation,a\np,1\n");
        Write("old", "real_de.csv", Header + "P,G,1.0,0.5\nP,H,,0.5\nQ,G,2,0.25\nQ,H,3,1\n");
        Write("new", "real_de.csv", "p_value,feature,target,log2_fold_change\n0.25,G,Q,2.0\n0.75,H,P,\n1e0,I,Q,3\n0.25,G,P,1\n");
        var comparison = ResultFolderDiff.Compare(Path.Combine(_root, "old"), Path.Combine(_root, "new"), 0);
        Assert.Equal(
            [
                "added: real_de.csv: 1 row: Q, I",
                "removed: real_de.csv: 1 row: Q, H",
                "changed: real_de.csv: p_value: 2 of 3 rows, the worst P, G: 0.5 -> 0.25",
            ],
            comparison.Differences.Select(difference => difference.ToString()));
        Assert.Equal([new ComparedTable("results.csv", 1, 1), new ComparedTable("real_de.csv", 3, 2)], comparison.Tables);
    }

    [Theory]
    [InlineData("csv", "parquet")]
    [InlineData("csv.gz", "pq")]
    [InlineData("parquet", "parquet")]
    [InlineData("parquet", "csv")]
    public void DE_tables_are_compared_however_they_are_stored(string oldEnding, string newEnding)
    {
        WriteBoth("results.csv", "perturbation,a\np,1\n");
        WriteDe("old", "real_de." + oldEnding, ("P", "G", 1.5, 60), ("P", "H", null, 60), ("Q", "G", double.NaN, 7));
        WriteDe("new", "real_de." + newEnding, ("P", "H", null, 60), ("Q", "G", double.NaN, 7), ("P", "G", 1.5, 60));
        Assert.Empty(CompareFolders());

        WriteDe("new", "real_de." + newEnding, ("P", "G", 1.25, 60), ("P", "H", double.NaN, 60), ("Q", "H", double.NaN, 7));
        var name = oldEnding == newEnding ? "real_de." + newEnding : $"real_de.{oldEnding} -> real_de.{newEnding}";
        Assert.Equal(
            [
                $"added: {name}: 1 row: Q, H",
                $"removed: {name}: 1 row: Q, G",
                $"changed: {name}: value: 2 of 2 rows, the worst P, H: missing -> NaN",
            ],
            CompareFolders());
    }

    [Theory]
    [InlineData(TableFormat.Csv, "results_tidy.csv")]
    [InlineData(TableFormat.Parquet, "results_tidy.parquet")]
    public void Another_version_of_a_metric_is_told_where_the_tidy_table_has_it(TableFormat format, string name)
    {
        WriteBoth("T_results.csv", "perturbation,a,b\np,1,2\n");
        WriteTidy("old", 1);
        Assert.Empty(CompareFolders());

        WriteTidy("new", 2);
        Assert.Equal(["changed: T_results.csv: column b: version 1 -> 2"], CompareFolders());

        void WriteTidy(string folder, long version)
        {
            using var stream = File.Create(Path.Combine(_root, folder, "T_" + name));
            using var table = TableWriter.Create(stream, format, new("metric", TableColumnKind.Text), new("version", TableColumnKind.Count));
            foreach (var (metric, itsVersion) in new[] { ("a", 1), ("a", 1), ("b", version) })
            {
                table.Write(metric);
                table.Write(itsVersion);
                table.EndRow();
            }

            table.Complete();
        }
    }

    [Theory]
    [InlineData("target,feature,p_value\nP,H,1\nP,H,1\n")]
    [InlineData("target,feature,p_value\nP,G,one\n")]
    [InlineData("target,p_value\nP,1\n")]
    [InlineData("target,feature,p_value\nP,G,1,2\n")]
    public void A_damaged_DE_table_is_refused(string content)
    {
        WriteBoth("results.csv", "perturbation,a\np,1\n");
        Write("old", "pred_de.csv", content);
        Write("new", "pred_de.csv", "target,feature,p_value\nP,G,0.5\n");
        Assert.Throws<InputException>(() => CompareFolders());
    }

    [Fact]
    public void A_DE_table_that_came_is_told()
    {
        WriteBoth("results.csv", "perturbation,a\np,1\n");
        Write("new", "pred_de.csv", "target,feature,p_value\nP,G,0.5\n");
        Assert.Equal(["added: pred_de.csv"], CompareFolders());
    }

    [Fact]
    public void Results_without_any_row_are_refused()
    {
        WriteBoth("results.csv", "perturbation,a\n");
        WriteBoth("agg_results.csv", "statistic,a\nmean,\n");
        Assert.Contains("nothing to compare", Assert.Throws<InputException>(() => CompareFolders()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_results_is_refused()
    {
        Write("old", "notes.csv", "whatever");
        Write("new", "results.csv", "perturbation,a\np,1\n");
        Assert.Throws<InputException>(() => CompareFolders());
    }

    [Theory]
    [InlineData("perturbation,a\np,1,2\n")]
    [InlineData("perturbation,a\np,one\n")]
    [InlineData("perturbation,a\np,1\np,1\n")]
    public void A_damaged_table_is_refused(string content) =>
        Assert.Throws<InputException>(() => Compare(content, "perturbation,a\np,1\n"));

    private void WriteBoth(string name, string content)
    {
        Write("old", name, content);
        Write("new", name, content);
    }

    private string[] Compare(string old, string current, double tolerance = 0)
    {
        Write("old", "results.csv", old);
        Write("new", "results.csv", current);
        return CompareFolders(tolerance);
    }

    private string[] CompareFolders(double tolerance = 0) =>
    [
        .. ResultFolderDiff.Compare(Path.Combine(_root, "old"), Path.Combine(_root, "new"), tolerance).Differences
            .Select(difference => difference.ToString()),
    ];

    private void WriteDe(string folder, string name, params ReadOnlySpan<(string Target, string Feature, double? Value, long Cells)> rows)
    {
        using var stream = File.Create(Path.Combine(_root, folder, name));
        using var table = TableWriter.Create(
            stream, TableFormats.OfName(name)!.Value,
            new("target", TableColumnKind.Text), new("feature", TableColumnKind.Text), new("value", TableColumnKind.Number), new("cells", TableColumnKind.Count));
        foreach (var (target, feature, value, cells) in rows)
        {
            table.Write(target);
            table.Write(feature);
            table.Write(value);
            table.Write(cells);
            table.EndRow();
        }

        table.Complete();
    }

    private void Write(string folder, string name, string content)
    {
        Directory.CreateDirectory(Path.Combine(_root, folder));
        File.WriteAllText(Path.Combine(_root, folder, name), content);
    }
}
