using System.Globalization;
using System.Text;
using CellEval.DifferentialExpression;

namespace CellEval.Tests;

public sealed class GoldenTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Modes { get; } =
        from scale in new[] { "counts", "lognorm" }
        from storage in new[] { "csr", "dense" }
        from mean in new[] { "arith", "geo" }
        from filter in new[] { "cpm0_eps0", "cpm0_eps1e-09", "cpm3000_eps0.5" }
        select new object[] { scale, $"{scale}_{storage}_ref_{mean}_{filter}" };

    // Each scale has one file; how the reference's copy of it was stored makes no difference to the numbers.
    [Theory]
    [MemberData(nameof(Modes))]
    public void Each_perturbation_against_the_control(string scale, string golden)
    {
        var screen = GoldenScreen.Read(Goldens.Path("pdex_modes", $"{scale}.h5ad"));
        var parts = golden.Split('_');
        DifferentialExpressionOptions options = new()
        {
            Mean = parts[3] == "geo" ? MeanKind.Geometric : MeanKind.Arithmetic,
            CpmFloor = double.Parse(parts[4]["cpm".Length..], CultureInfo.InvariantCulture),
            Epsilon = double.Parse(parts[5]["eps".Length..], CultureInfo.InvariantCulture),
        };

        AssertAgrees(
            Goldens.Path("pdex_modes", $"{golden}.csv.gz"),
            $"pdex_modes/{golden}",
            screen,
            scale == "counts" ? ExpressionScale.Counts : ExpressionScale.Log1p,
            options);
    }

    [Theory]
    [InlineData("real")]
    [InlineData("pred")]
    public void The_usual_case(string side) =>
        AssertAgrees(
            Goldens.Path("screen_csr", "full", $"{side}_de.csv.gz"),
            $"screen_csr/full/{side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("screen_csr", $"{side}.h5ad")));

    [Theory]
    [InlineData("real", "cpm5", 5, 0)]
    [InlineData("pred", "cpm5", 5, 0)]
    [InlineData("real", "cpm200_eps", 200, 0.5)]
    [InlineData("pred", "cpm200_eps", 200, 0.5)]
    public void A_floor_and_an_epsilon(string side, string run, double floor, double epsilon) =>
        AssertAgrees(
            Goldens.Path("screen_options", run, $"{side}_de.csv.gz"),
            $"screen_options/{run}/{side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("screen_csr", $"{side}.h5ad")),
            options: new() { CpmFloor = floor, Epsilon = epsilon });

    [Theory]
    [InlineData("real")]
    [InlineData("pred")]
    public void No_signal_at_all(string side) =>
        AssertAgrees(
            Goldens.Path("uniform_dense", "full", $"{side}_de.csv.gz"),
            $"uniform_dense/full/{side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("uniform_dense", $"{side}.h5ad"), "perturbation", "control"));

    [Theory]
    [InlineData("real")]
    [InlineData("pred")]
    public void Counts_taken_as_they_are(string side) =>
        AssertAgrees(
            Goldens.Path("screen_counts", "discrete", $"{side}_de.csv.gz"),
            $"screen_counts/discrete/{side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("screen_counts", $"{side}.h5ad")),
            ExpressionScale.Counts);

    [Theory]
    [InlineData("real", "K562")]
    [InlineData("pred", "K562")]
    [InlineData("real", "T cell")]
    [InlineData("pred", "T cell")]
    [InlineData("real", "HepG2/C3A")]
    [InlineData("pred", "HepG2/C3A")]
    public void One_cell_type(string side, string cellType) =>
        AssertAgrees(
            Goldens.Path("cell_types", "full", $"{cellType.Replace('/', '-')}_{side}_de.csv.gz"),
            $"cell_types/full/{cellType} {side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("cell_types", $"{side}.h5ad"), cellType: ("celltype", cellType)));

    [Theory]
    [InlineData("real")]
    [InlineData("pred")]
    public void Values_with_many_ties(string side) =>
        AssertAgrees(
            Goldens.Path("storage", "expected", $"{side}_de.csv"),
            $"storage/expected/{side}_de, computed alone",
            GoldenScreen.Read(Goldens.Path("storage", $"csr_float32_plain.{side}.h5ad")));

    private void AssertAgrees(
        string golden,
        string name,
        GoldenScreen screen,
        ExpressionScale scale = ExpressionScale.Log1p,
        DifferentialExpressionOptions? options = null)
    {
        var result = DifferentialExpressionTest.AgainstControl(
            screen.Perturbations, screen.Genes, screen.Cells, scale, options ?? new(), maxDegreeOfParallelism: 2);
        using var stream = new MemoryStream();
        DeTableWriter.Write(result, stream);
        var ours = GoldenTable.Parse(Encoding.UTF8.GetString(stream.ToArray()));

        GoldenComparison.DeTable.Compare(name, GoldenTable.Read(golden), ours).AssertAgrees(output);
    }
}
