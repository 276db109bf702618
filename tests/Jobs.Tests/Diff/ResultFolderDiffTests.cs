using CellEval.Jobs.Diff;

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

    private string[] Compare(string old, string current, double tolerance = 0)
    {
        Write("old", "results.csv", old);
        Write("new", "results.csv", current);
        return CompareFolders(tolerance);
    }

    private string[] CompareFolders(double tolerance = 0) =>
    [
        .. ResultFolderDiff.Compare(Path.Combine(_root, "old"), Path.Combine(_root, "new"), tolerance)
            .Select(difference => difference.ToString()),
    ];

    private void Write(string folder, string name, string content)
    {
        Directory.CreateDirectory(Path.Combine(_root, folder));
        File.WriteAllText(Path.Combine(_root, folder, name), content);
    }
}
