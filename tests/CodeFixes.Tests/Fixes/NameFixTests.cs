using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class NameFixTests
{
    [Theory]
    [InlineData("TopOverlap", "top_overlap")]
    [InlineData("over lap--of Genes", "over_lap_of_genes")]
    [InlineData("2d", "d")]
    [InlineData("overlap_at_N", "overlap_at_n")]
    public async Task A_name_is_spelt_in_snake_case(string before, string after) => await FixCheck.Fixes(
        "CELL0015", $"Spell it \"{after}\"", Named(before), Named(after));

    [Fact]
    public async Task A_placeholder_keeps_its_name() => await FixCheck.Fixes(
        "CELL0015",
        "Spell it \"near_{x}\"",
        InClass("[Metric(\"Near_{x}\")] public static double M(DeContext de, [Sweep(1)] int x) => 1;"),
        InClass("[Metric(\"near_{x}\")] public static double M(DeContext de, [Sweep(1)] int x) => 1;"));

    [Fact]
    public async Task All_names_are_spelt() => await FixCheck.FixesAll(
        "CELL0015", typeof(CellEval.CodeFixes.Fixes.SpellNameFix), Named("A") + Named("B").Replace("Metrics", "More").Replace("using", "//").Replace("namespace", "//"), Named("a") + Named("b").Replace("Metrics", "More").Replace("using", "//").Replace("namespace", "//"));

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    public async Task A_name_without_letters_is_left(string name) => await FixCheck.OffersNothing("CELL0015", Named(name));

    [Theory]
    [InlineData("m", "m_{x}_{y}")]
    [InlineData("m_{y}", "m_{y}_{x}")]
    [InlineData("m_{x}_{x}", "m_{x}_{y}")]
    [InlineData("m_{z}_{y}", "m_{x}_{y}")]
    public async Task Placeholders_are_placed(string before, string after) => await AllIsPlaced(
        InClass($"[Metric(\"{before}\")] public static double M(DeContext de, [Sweep(1)] int x, [Sweep(2)] int y) => 1;"),
        InClass($"[Metric(\"{after}\")] public static double M(DeContext de, [Sweep(1)] int x, [Sweep(2)] int y) => 1;"),
        $"Name it \"{after}\"");

    [Fact]
    public async Task A_former_name_that_cannot_be_is_removed() => await FixCheck.Fixes(
        "CELL0014",
        "Remove \"Old\"",
        InClass("[Metric(\"m\", FormerNames = [\"older\", \"Old\"])] public static double M(DeContext de) => 1;"),
        InClass("[Metric(\"m\", FormerNames = [\"older\"])] public static double M(DeContext de) => 1;"));

    [Fact]
    public async Task A_swept_value_is_removed() => await FixCheck.Fixes(
        "CELL0016",
        "Remove 2L",
        InClass("[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(1, 2L)] int x) => 1;"),
        InClass("[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(1)] int x) => 1;"));

    // A name can be wrong twice; the fix mends all of it.
    private static async Task AllIsPlaced(string before, string after, string title)
    {
        using var run = new FixRun(before);
        var diagnostics = await run.Report();
        Assert.NotEmpty(diagnostics);
        var offer = Assert.Single(await run.Offers(diagnostics[0]));
        Assert.Equal(title, offer.Action.Title);
        Assert.Equal(after, await run.Apply(offer.Action));
        using var again = new FixRun(after);
        Assert.Empty(await again.Report());
    }

    private static string Named(string name) => InClass($"[Metric(\"{name}\")] public static double M(DeContext de) => 1;");
}
