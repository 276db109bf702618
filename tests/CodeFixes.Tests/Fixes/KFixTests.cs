using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class KFixTests
{
    [Theory]
    [InlineData("DeContext de", "DeContext de, int? k")]
    [InlineData("DeContext de, int x = 1", "DeContext de, int? k, int x = 1")]
    [InlineData("IServiceProvider s, DeContext de, ScreenPair pair, IServiceProvider t", "IServiceProvider s, DeContext de, ScreenPair pair, int? k, IServiceProvider t")]
    public async Task The_parameter_is_added(string before, string after) =>
        await FixCheck.Fixes("CELL0010", "Add the parameter int? k", WithK("K = [1]", before), WithK("K = [1]", after));

    [Theory]
    [InlineData("DeContext de, int k", "DeContext de, int? k")]
    [InlineData("DeContext de, int k = 5", "DeContext de, int? k = 5")]
    [InlineData("DeContext de, double? k = null", "DeContext de, int? k = null")]
    public async Task The_parameter_is_made_nullable(string before, string after) =>
        await FixCheck.Fixes("CELL0010", "Make it int? k", WithK("K = [1]", before), WithK("K = [1]", after));

    [Fact]
    public async Task K_is_removed() => await FixCheck.Fixes(
        "CELL0010",
        "Remove K",
        InClass("[Metric(\"m\", K = [1], Order = 2)] public static double M(DeContext de) => 1;"),
        InClass("[Metric(\"m\", Order = 2)] public static double M(DeContext de) => 1;"));

    [Fact]
    public async Task All_methods_get_the_parameter() => await FixCheck.FixesAll(
        "CELL0010",
        typeof(CellEval.CodeFixes.Fixes.AddKParameterFix),
        InClass("[Metric(\"a\", K = [1])] public static double A(DeContext de) => 1; [Metric(\"b\", K = [1])] public static double B(DeContext de) => 1;"),
        InClass("[Metric(\"a\", K = [1])] public static double A(DeContext de, int? k) => 1; [Metric(\"b\", K = [1])] public static double B(DeContext de, int? k) => 1;"));

    [Theory]
    [InlineData("[Metric(\"m\")]", "[Metric(\"m\", K = [null, 50, 100, 200, 500])]", "CELL0011")]
    [InlineData("[Metric(\"m\", Order = 1)]", "[Metric(\"m\", K = [null, 50, 100, 200, 500], Order = 1)]", "CELL0011")]
    [InlineData("[Metric(\"m\", K = [])]", "[Metric(\"m\", K = [null, 50, 100, 200, 500])]", "CELL0012")]
    [InlineData("[Metric(\"m\", K = null)]", "[Metric(\"m\", K = [null, 50, 100, 200, 500])]", "CELL0012")]
    public async Task K_gets_the_usual_values(string before, string after, string rule) => await FixCheck.Fixes(
        rule,
        "Set K = [null, 50, 100, 200, 500]",
        InClass(before + " public static double M(DeContext de, int? k) => 1;"),
        InClass(after + " public static double M(DeContext de, int? k) => 1;"));

    [Theory]
    [InlineData("Remove 0", "K = [50, 0]", "K = [50]", "CELL0013")]
    [InlineData("Remove 50L", "K = [50L, null]", "K = [null]", "CELL0013")]
    [InlineData("Remove -5", "K = new object[] { 1, -5, 2 }", "K = new object[] { 1, 2 }", "CELL0013")]
    [InlineData("Remove 50", "K = [50, null, 50]", "K = [50, null]", "CELL0014")]
    public async Task A_value_is_removed(string title, string before, string after, string rule) => await FixCheck.Fixes(
        rule, title, WithK(before, "DeContext de, int? k"), WithK(after, "DeContext de, int? k"));

    [Fact]
    public async Task All_values_are_removed() => await FixCheck.FixesAll(
        "CELL0013",
        typeof(CellEval.CodeFixes.Fixes.RemoveItemFix),
        InClass("[Metric(\"a\", K = [0, 1])] public static double A(DeContext de, int? k) => 1; [Metric(\"b\", K = [1, 0])] public static double B(DeContext de, int? k) => 1;"),
        InClass("[Metric(\"a\", K = [1])] public static double A(DeContext de, int? k) => 1; [Metric(\"b\", K = [1])] public static double B(DeContext de, int? k) => 1;"));

    [Fact]
    public async Task The_only_value_is_left() =>
        await FixCheck.OffersNothing("CELL0013", WithK("K = [0]", "DeContext de, int? k"));

    private static string WithK(string k, string parameters) =>
        InClass($"[Metric(\"m\", {k})] public static double M({parameters}) => 1;");
}
