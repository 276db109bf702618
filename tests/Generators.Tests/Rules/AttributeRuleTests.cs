using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Rules;

public sealed class AttributeRuleTests
{
    [Theory]
    [InlineData("(BestValue)99", "99")]
    [InlineData("(BestValue)(-1)", "-1")]
    public async Task A_best_that_is_no_member_is_an_error(string best, string shown) => await RuleCheck.Violates(
        "CELL0040",
        InClass($"[Metric(\"m\", «Best = {best}»)] public static double M(DeContext de) => 1;"),
        $"Best of the metric 'm' is {shown}: expected a member of BestValue");

    [Theory]
    [InlineData("Best = BestValue.One")]
    [InlineData("Best = (BestValue)1")]
    [InlineData("Best = default")]
    public async Task A_best_that_is_a_member_is_fine(string best) =>
        await RuleCheck.IsSilent(InClass($"[Metric(\"m\", {best})] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("[«InProfile(\"full\")»] public static double M(DeContext de) => 1;", "[InProfile] on 'M' does nothing, since 'M' is no metric: mark it with [Metric], or remove [InProfile]")]
    [InlineData("public static double M(DeContext de, [«Sweep(1)»] int x) => 1;", "[Sweep] on the parameter 'x' does nothing, since 'M' is no metric: mark it with [Metric], or remove [Sweep]")]
    [InlineData("public static double M(DeContext de, [«ObsmKey»] string x = \"\") => 1;", "[ObsmKey] on the parameter 'x' does nothing, since 'M' is no metric: mark it with [Metric], or remove [ObsmKey]")]
    [InlineData("public static void M() { F(1); static int F([«Sweep(1)»] int x) => x; }", "[Sweep] on the parameter 'x' does nothing, since 'F' is no metric: mark it with [Metric], or remove [Sweep]")]
    [InlineData("public static Func<int, int> F = ([«Sweep(1)»] int x) => x;", "[Sweep] on the parameter 'x' does nothing, since 'lambda' is no metric: mark it with [Metric], or remove [Sweep]")]
    [InlineData("public delegate int D([«Sweep(1)»] int x);", "[Sweep] on the parameter 'x' does nothing, since 'D' is no metric: mark it with [Metric], or remove [Sweep]")]
    [InlineData("public record R([«ObsmKey»] string Key);", "[ObsmKey] on the parameter 'Key' does nothing, since '.ctor' is no metric: mark it with [Metric], or remove [ObsmKey]")]
    [InlineData("public class C { public int this[[«Sweep(1)»] int x] => x; }", "[Sweep] on the parameter 'x' does nothing, since 'this[]' is no metric: mark it with [Metric], or remove [Sweep]")]
    public async Task An_attribute_of_metrics_elsewhere_is_an_error(string member, string message) =>
        await RuleCheck.ViolatesWithoutDeclaration("CELL0041", InClass(member), message);

    [Fact]
    public async Task The_parts_of_a_partial_metric_share_its_attributes() => await RuleCheck.IsSilent("""
        using CellEval;
        [assembly: MetricProfile("quick")]
        public static partial class C
        {
            [Metric("m_{x}")] public static partial double M(DeContext de, int x);
            [InProfile("quick")] public static partial double M(DeContext de, [Sweep(1)] int x) => 1;
        }
        """);
}
