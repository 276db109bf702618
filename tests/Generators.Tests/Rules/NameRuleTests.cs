using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Rules;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData(", int k = 5")]
    [InlineData(", int k")]
    [InlineData(", double? k = null")]
    [InlineData(", int? top = null")]
    public async Task K_without_its_parameter_is_an_error(string parameters) =>
        await RuleCheck.Violates(
            "CELL0010", InClass($"[Metric(\"m\", «K = [1]»)] public static double M(DeContext de{parameters}) => 1;"));

    [Theory]
    [InlineData("int? «k»")]
    [InlineData("int? «k» = null")]
    [InlineData("int? «k» = 5")]
    public async Task The_parameter_without_K_is_an_error(string parameter) =>
        await RuleCheck.Violates(
            "CELL0011", InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("int k = 5")]
    [InlineData("double? k = null")]
    public async Task Another_option_called_k_is_fine(string parameter) =>
        await RuleCheck.IsSilent(InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("K = []")]
    [InlineData("K = null")]
    [InlineData("K = new object?[0]")]
    public async Task An_empty_K_is_an_error(string k) => await RuleCheck.Violates("CELL0012", WithK($"«{k}»"));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("50L")]
    [InlineData("1.5")]
    [InlineData("\"50\"")]
    [InlineData("typeof(int)")]
    [InlineData("'a'")]
    [InlineData("DeSortBy.Fdr")]
    public async Task A_value_of_K_that_is_no_positive_integer_is_an_error(string value) =>
        await RuleCheck.Violates("CELL0013", WithK($"K = [50, «{value}»]"));

    [Theory]
    [InlineData("K = [null]")]
    [InlineData("K = [1, null, 2147483647]")]
    [InlineData("K = new object?[] { null, 50 }")]
    [InlineData("K = new object[] { 50 }")]
    public async Task Positive_integers_and_null_are_fine(string k) => await RuleCheck.IsSilent(WithK(k));

    [Fact]
    public async Task A_value_of_K_that_is_given_twice_is_an_error() =>
        await RuleCheck.Violates("CELL0014", WithK("K = [50, null, «50»]"), "The metric 'm' has the value '50' twice");

    [Theory]
    [InlineData("[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(1, 2, «1»)] int x) => 1;")]
    [InlineData("[Metric(«\"m_{x}_{y}\"»)] public static double M(DeContext de, [Sweep(\"a\", \"a_b\")] string x, [Sweep(\"b_c\", \"c\")] string y) => 1;")]
    [InlineData("[Metric(\"m\", FormerNames = [«\"M\"»])] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\", FormerNames = [\"old\", «\"full\"»])] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\", FormerNames = [«\"cell_type\"»])] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(«\"m\"», K = [50], FormerNames = [\"m_at\", \"o\"])] public static double M(DeContext de, int? k) => 1; [Metric(\"o_at_50\", Order = -1)] public static double N(DeContext de) => 1;")]
    [InlineData("[Metric(«\"m\"», FormerNames = [\"m\"])] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(«\"m\"», FormerNames = [\"n\", \"n\"])] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(«\"m_{x}\"»)] public static (MetricScores real, MetricScores b) M(DeContext de, [Sweep(\"a\", \"a_real\")] string x) => throw null!;")]
    [InlineData("[Metric(\"m\")] public static «(MetricScores aB, MetricScores a_b)» M(DeContext de) => throw null!;")]
    [InlineData("[Metric(«\"perturbation\"»)] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(«\"vcc\"»)] public static double M(DeContext de) => 1;")]
    [InlineData("[Metric(«\"cell_{x}\"»)] public static double M(DeContext de, [Sweep(\"type\")] string x) => 1;")]
    public async Task Names_and_values_that_a_metric_gives_twice_are_an_error(string member) =>
        await RuleCheck.Violates("CELL0014", InClass(member));

    [Theory]
    [InlineData("\"{x}_m\", FormerNames = [«\"old\"»]")]
    [InlineData("\"m_{x}\", FormerNames = [«\"old_{y}\"»]")]
    [InlineData("\"m_{x}\", FormerNames = [«\"old_{x}_{x}\"»]")]
    public async Task A_former_name_without_the_placeholders_of_the_name_is_an_error(string metric) =>
        await RuleCheck.Violates("CELL0017", InClass($"[Metric({metric})] public static double M(DeContext de, [Sweep(1, 2)] int x) => 1;"));

    [Theory]
    [InlineData("\"{x}_m\", FormerNames = [\"old_{x}\"]")]
    [InlineData("\"m_{x}\", FormerNames = [\"old\", \"{x}_older\"]")]
    public async Task A_former_name_with_the_placeholders_of_the_name_is_right(string metric) =>
        Assert.Empty(await RuleCheck.Report(MetricCompilation.Create(
            $"using CellEval; {InClass($"[Metric({metric})] public static double M(DeContext de, [Sweep(\"a\", \"b\")] string x) => 1;")}")));

    [Theory]
    [InlineData("\"m\"", "«\"m\"»")]
    [InlineData("\"m_real\"", "«\"m_{x}\"», Order = 1", "[Sweep(\"real\")] string x")]
    [InlineData("\"a\", Order = 2, FormerNames = [\"z\"]", "«\"b\"», Order = 3, FormerNames = [\"z\"]")]
    [InlineData("\"a\", Order = 2", "«\"b\"», Order = 1, FormerNames = [\"a\"]")]
    public async Task A_name_that_two_metrics_claim_is_an_error_at_the_later_one(string first, string second, string parameter = "int y = 1")
    {
        await RuleCheck.Violates("CELL0014", InClass($$"""
            [Metric({{first}})] public static double A(DeContext de) => 1;
            [Metric({{second}})] public static double B(DeContext de, {{parameter}}) => 1;
            """));
    }

    [Theory]
    [InlineData("[Metric(«\"mine\"»)] public static double M(DeContext de) => 1;", "has the name 'mine', which is that of a profile of this assembly")]
    [InlineData("[Metric(«\"mi\"»)] public static (MetricScores ne, MetricScores mi) M(DeContext de) => throw null!;", "")]
    [InlineData("[Metric(\"m\", FormerNames = [«\"mine\"»])] public static double M(DeContext de) => 1;", "has the former name 'mine', which is that of a profile of this assembly")]
    public async Task A_name_of_a_profile_of_the_assembly_is_an_error(string member, string why)
    {
        var profile = why.Length == 0 ? "mi_ne" : "mine";
        await RuleCheck.Violates(
            "CELL0014",
            InClass(member).Replace("namespace Acme;", $"[assembly: MetricProfile(\"{profile}\")] namespace Acme;", StringComparison.Ordinal),
            why.Length == 0 ? null : $"The metric '{(why.Contains("former", StringComparison.Ordinal) ? "m" : "mine")}' {why}");
    }

    [Fact]
    public async Task Several_variants_may_be_called_like_the_profile_that_holds_them() => await RuleCheck.IsSilent(
        InClass("[Metric(\"mine\", K = [50, 100]), InProfile(\"mine\")] public static double M(DeContext de, int? k) => 1;")
            .Replace("namespace Acme;", "[assembly: MetricProfile(\"mine\")] namespace Acme;", StringComparison.Ordinal));

    [Fact]
    public async Task A_column_that_another_metric_is_called_is_an_error() => await RuleCheck.Violates("CELL0014", InClass("""
        [Metric("counts")] public static (MetricScores real, MetricScores pred) A(DeContext de) => throw null!;
        [Metric(«"counts_real"»)] public static double B(DeContext de) => 1;
        """));

    [Fact]
    public async Task Names_that_differ_only_by_case_are_an_error() => await RuleCheck.Violates("CELL0014", InClass("""
        [Metric("m", K = [null])] public static double A(DeContext de, int? k) => 1;
        [Metric(«"m_at_n"»)] public static double B(DeContext de) => 1;
        """));

    [Fact]
    public async Task Two_strategies_of_one_interface_and_name_are_an_error() => await RuleCheck.Violates("CELL0014", InClass("""
        public abstract class D : IDistance { public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0; }
        [Strategy("s")] public class A : D;
        [Strategy(«"s"»)] public class B : D;
        """), "The strategy 'Acme.Metrics.B' has the name 's', which the strategy 'Acme.Metrics.A' has already");

    [Theory]
    [InlineData("")]
    [InlineData("Overlap")]
    [InlineData("2d")]
    [InlineData("over lap")]
    [InlineData("overlap_at_N")]
    [InlineData("größe")]
    [InlineData("m_{")]
    [InlineData("m}")]
    public async Task An_invalid_metric_name_is_an_error(string name) =>
        await RuleCheck.Violates(
            "CELL0015", InClass($"[Metric(«\"{name}\"»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("[Metric(\"m\")] public static double M(DeContext de, int «größe» = 1) => 1;")]
    [InlineData("[Metric(\"m\")] public static double M(DeContext de, int «_x» = 1) => 1;")]
    [InlineData("[Metric(\"m\")] public static «(MetricScores ä, MetricScores b)» M(DeContext de) => throw null!;")]
    [InlineData("[Metric(«\"m_{x}\"»)] public static double M(DeContext de, [Sweep(-1)] int x) => 1;")]
    [InlineData("[Metric(«\"m_{x}\"»)] public static double M(DeContext de, [Sweep(\"A b\")] string x) => 1;")]
    [InlineData("[Metric(«\"m_{x}\"»)] public static double M(DeContext de, [Sweep(\"at_N\")] string x) => 1;")]
    [InlineData("[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(«\"L1\"»)] IDistance x) => 1;")]
    [InlineData("[MetricContext(«\"My kind\"»)] public class C;")]
    public async Task Other_invalid_names_are_an_error(string member) =>
        await RuleCheck.Violates("CELL0015", InClass(member));

    [Theory]
    [InlineData("[«Sweep»] int x")]
    [InlineData("[«Sweep(null!)»] string? x")]
    [InlineData("[Sweep(1, «2L»)] int x")]
    [InlineData("[Sweep(«1»)] long x")]
    [InlineData("[Sweep(«1»)] double x")]
    [InlineData("[Sweep(1, «null»)] int x")]
    [InlineData("[Sweep(«\"a\"»)] bool x")]
    [InlineData("[Sweep(«DayOfWeek.Friday»)] DeSortBy x")]
    [InlineData("[Sweep(«1»)] DeSortBy x")]
    [InlineData("[Sweep(«(DeSortBy)77»)] DeSortBy x")]
    [InlineData("[Sweep(«1»)] IDistance x")]
    [InlineData("[Sweep(«null», \"l1\")] IDistance x")]
    [InlineData("[Sweep(«typeof(int)»)] string x")]
    public async Task A_sweep_over_something_else_is_an_error(string parameter) =>
        await RuleCheck.Violates(
            "CELL0016", InClass($"[Metric(\"m_{{x}}\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("[Sweep(«1L»)] int x", "has the value 1 of type 'long': expected constants of the parameter's own type 'int'")]
    [InlineData("[Sweep(«1»)] double x", "has the value 1 of type 'int': expected constants of the parameter's own type 'double'")]
    [InlineData("[Sweep(«\"a\"»)] bool x", "has the value \"a\": expected constants of the parameter's own type 'bool'")]
    [InlineData("[Sweep(1, «null»)] int x", "has the value null: expected constants of the parameter's own type 'int'")]
    [InlineData("[Sweep(«(DeSortBy)77»)] DeSortBy x", "has the value 77: expected members of 'CellEval.DeSortBy', since variants are called after them")]
    [InlineData("[Sweep(«(DeSortBy)77»)] DeSortBy? x", "has the value 77: expected members of 'CellEval.DeSortBy', since variants are called after them")]
    [InlineData("[Sweep(«DayOfWeek.Friday»)] DeSortBy x", "has the value System.DayOfWeek.Friday: expected constants of the parameter's own type 'CellEval.DeSortBy'")]
    [InlineData("[Sweep(«1»)] IDistance x", "has the value 1 of type 'int': expected names of strategies")]
    public async Task Why_a_sweep_is_wrong_is_true(string parameter, string why) => await RuleCheck.Violates(
        "CELL0016",
        InClass($"[Metric(\"m_{{x}}\")] public static double M(DeContext de, {parameter}) => 1;"),
        $"[Sweep] on the parameter 'x' {why}");

    [Theory]
    [InlineData("50L", "50 of type 'long'")]
    [InlineData("0", "0")]
    [InlineData("1.5", "1.5 of type 'double'")]
    public async Task Why_a_value_of_K_is_wrong_is_true(string value, string shown) => await RuleCheck.Violates(
        "CELL0013",
        WithK($"K = [«{value}»]"),
        $"K of the metric 'm' has the value {shown}: expected positive integers of type int, or null for all");

    [Theory]
    [InlineData("[«Sweep(1)»] DeContext x")]
    [InlineData("[«Sweep(1)»] CancellationToken x")]
    [InlineData("[«Sweep(1)»] IServiceProvider x")]
    [InlineData("DeContext de, [«Sweep(1)»] int? k")]
    public async Task A_sweep_over_a_parameter_without_values_is_an_error(string parameter) =>
        await RuleCheck.Violates(
            "CELL0016", InClass($"[Metric(\"m\")] public static double M(ScreenPair pair, {parameter}) => 1;"));

    [Theory]
    [InlineData("[Sweep(true, false)] bool x")]
    [InlineData("[Sweep(true, false, null)] bool? x")]
    [InlineData("[Sweep(1, 2)] int x = 1")]
    [InlineData("[Sweep(1L)] long x")]
    [InlineData("[Sweep(0.5, 1.0)] double x")]
    [InlineData("[Sweep(\"a\", null)] string? x")]
    [InlineData("[Sweep(DeSortBy.Fdr, null)] DeSortBy? x")]
    [InlineData("[Sweep(\"l1\", \"l2\")] IDistance x")]
    public async Task A_sweep_over_constants_is_fine(string parameter) =>
        await RuleCheck.IsSilent(
            InClass($"[Metric(\"m_{{x}}\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("m")]
    [InlineData("m_{y}_{x}")]
    [InlineData("m_{x}_{x}")]
    [InlineData("m_{x}_{}")]
    public async Task A_placeholder_that_is_missing_repeated_or_unknown_is_an_error(string name) =>
        await RuleCheck.Violates("CELL0017", InClass($"[Metric(«\"{name}\"»)] public static double M(DeContext de, [Sweep(1)] int x, int y = 1) => 1;"));

    [Fact]
    public async Task K_has_no_placeholder() =>
        await RuleCheck.Violates(
            "CELL0017", InClass("[Metric(«\"m_{k}\"», K = [1])] public static double M(DeContext de, int? k) => 1;"));

    private static string WithK(string k) =>
        InClass($"[Metric(\"m\", {k})] public static double M(DeContext de, int? k) => 1;");

    [Theory]
    [InlineData("DeContext de, [«Range(0, 1)»] string x = \"\"")]
    [InlineData("DeContext de, [«Range(0, 1)»] bool x = true")]
    [InlineData("DeContext de, [«Range(0, 1)»] DeSortBy x = DeSortBy.Fdr")]
    [InlineData("[«Range(0, 1)»] DeContext de")]
    [InlineData("DeContext de, [«Range(0, 1)»] IServiceProvider x")]
    [InlineData("DeContext de, [«Range(0, 1)»] CancellationToken x")]
    [InlineData("DeContext de, [«Range(typeof(double), \"0\", \"1\")»] double x = 5")]
    [InlineData("DeContext de, [«Range(2, 1)»] int x = 1")]
    [InlineData("DeContext de, [«Range(1, 1, MaximumIsExclusive = true)»] int x = 1")]
    [InlineData("DeContext de, [«Range(double.NaN, 1)»] double x = 1")]
    public async Task A_range_of_something_else_is_an_error(string parameters) =>
        await RuleCheck.Violates("CELL0018", WithRange("\"m\"", parameters));

    [Fact]
    public async Task A_range_of_K_or_of_a_strategy_is_an_error()
    {
        await RuleCheck.Violates("CELL0018", WithRange("\"m\", K = [1]", "DeContext de, [«Range(1, 10)»] int? k"));
        await RuleCheck.Violates("CELL0018", WithRange("\"m_{x}\"", "DeContext de, [Sweep(\"l1\"), «Range(1, 10)»] IDistance x"));
    }

    [Theory]
    [InlineData("[Range(0, 1)] double «x» = 2", "The default 2 of the parameter 'x' is out of its range: expected a number from 0 to 1")]
    [InlineData("[Range(0, 1)] double? «x» = -0.5", "The default -0.5 of the parameter 'x' is out of its range: expected a number from 0 to 1")]
    [InlineData("[Range(0, 1, MinimumIsExclusive = true)] double «x» = 0", null)]
    [InlineData("[Range(0, 1, MaximumIsExclusive = true)] double «x» = 1", null)]
    [InlineData("[Range(0, 1)] double «x» = double.NaN", null)]
    [InlineData("[Range(0, double.MaxValue)] double «x» = double.PositiveInfinity", null)]
    [InlineData("[Range(1, 5)] int «x» = 0", "The default 0 of the parameter 'x' is out of its range: expected a whole number from 1 to 5")]
    [InlineData("[Range(1, int.MaxValue)] int «x» = default", null)]
    [InlineData("[Range(1, int.MaxValue)] long «x» = -1", null)]
    public async Task A_default_out_of_its_range_is_an_error(string parameter, string? message) =>
        await RuleCheck.Violates("CELL0019", WithRange("\"m\"", "DeContext de, " + parameter), message);

    [Theory]
    [InlineData("[Sweep(1, «7», 3), Range(1, 5)] int x", "The swept value 7 of the parameter 'x' is out of its range: expected a whole number from 1 to 5")]
    [InlineData("[Range(0, 1, MaximumIsExclusive = true)] [Sweep(0.5, «1.0»)] double? x", null)]
    public async Task A_swept_value_out_of_its_range_is_an_error(string parameter, string? message) =>
        await RuleCheck.Violates("CELL0019", WithRange("\"m_{x}\"", "DeContext de, " + parameter), message);

    [Fact]
    public async Task Values_in_their_ranges_are_fine() => await RuleCheck.IsSilent(WithRange("\"m_{a}_{b}\"", """
        DeContext de, [Sweep(1, 5), Range(1, 5)] int a, [Sweep(1L), Range(0.5, 9)] long b, [Range(0, 1)] double c = 0, [Range(0, 1)] double d = 1,
        [Range(1, 2)] double? e = null, [Range(1, 1)] int f = 1, [Range(0, double.PositiveInfinity)] double g = double.PositiveInfinity,
        [Range(5, int.MaxValue)] int k = 6
        """));

    private static string WithRange(string metric, string parameters) => InClass(
            $"[Metric({metric})] public static double M({parameters}) => 1;")
        .Replace("using CellEval;", "using CellEval; using System.ComponentModel.DataAnnotations;");
}
