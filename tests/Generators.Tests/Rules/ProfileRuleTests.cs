namespace CellEval.Generators.Tests.Rules;

public sealed class ProfileRuleTests
{
    [Fact]
    public async Task An_entry_that_names_no_variant_is_an_error() => await RuleCheck.Violates(
        "CELL0020",
        Source("[Metric(\"m\", K = [null, 50]), InProfile(\"quick\", «\"m_at_100\"»)] public static double M(DeContext de, int? k) => 1;"),
        "The metric 'm' has no variant 'm_at_100' to put into the profile 'quick': it has m_at_N, m_at_50");

    [Theory]
    [InlineData("nowhere")]
    [InlineData("Quick")]
    [InlineData("minimal")]
    [InlineData("vcc")]
    [InlineData("full")]
    [InlineData("de")]
    [InlineData("anndata")]
    public async Task A_profile_that_is_not_the_assemblys_own_is_an_error(string profile) => await RuleCheck.Violates(
        "CELL0021", Source($"[Metric(\"m\"), InProfile(«\"{profile}\"»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("[InProfile(\"quick\")]")]
    [InlineData("[InProfile(\"quick\", \"m\")]")]
    public async Task A_profile_of_the_assembly_is_fine(string entry) =>
        await RuleCheck.IsSilent(Source($"[Metric(\"m\")] {entry} public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("full")]
    [InlineData("de")]
    public async Task Metrics_on_a_context_of_their_own_may_name_open_profiles(string profile) =>
        await RuleCheck.IsSilent(Source($$"""
            [MetricContext("own")] public class C;
            [Metric("m"), InProfile("{{profile}}")] public static double M(C c) => 1;
            """));

    [Fact]
    public void CellEvals_own_metrics_may_name_closed_profiles() => GeneratorRun
        .Of(Source("[Metric(\"m\"), InProfile(\"minimal\")] public static double M(DeContext de) => 1;"), "CellEval.Metrics.De")
        .RequireCompiles();

    [Fact]
    public async Task An_entry_that_is_given_twice_is_an_error() => await RuleCheck.Violates(
        "CELL0014",
        Source("[Metric(\"m\"), InProfile(\"quick\"), InProfile(\"quick\", «\"m\"»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("«\"Slow\"»")]
    [InlineData("«\"\"»")]
    [InlineData("«\"full\"»")]
    [InlineData("«\"vcc\"»")]
    [InlineData("«\"quick\"»")]
    public async Task A_profile_with_a_name_that_is_invalid_built_in_or_taken_is_an_error(string name) =>
        await RuleCheck.Violates("CELL0022", Source("", $"[assembly: MetricProfile({name})]"));

    private static string Source(string members, string attribute = "") =>
        $$"""
        using CellEval;
        [assembly: MetricProfile("quick")]
        {{attribute}}

        internal static class Metrics
        {
        {{members}}
        }
        """;
}
