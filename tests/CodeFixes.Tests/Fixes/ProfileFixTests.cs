namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class ProfileFixTests
{
    [Theory]
    [InlineData("CELL0020", "[Metric(\"m\"), InProfile(\"quick\", \"x\")]", "[Metric(\"m\")]")]
    [InlineData("CELL0020", "[Metric(\"m\")]\n    [InProfile(\"quick\", \"x\")]\n    ", "[Metric(\"m\")]\n    ")]
    [InlineData("CELL0021", "[Metric(\"m\"), InProfile(\"vcc\")]", "[Metric(\"m\")]")]
    [InlineData("CELL0014", "[Metric(\"m\"), InProfile(\"quick\"), InProfile(\"quick\", \"m\")]", "[Metric(\"m\"), InProfile(\"quick\")]")]
    public async Task An_entry_is_removed(string rule, string before, string after) =>
        await FixCheck.Fixes(rule, "Remove [InProfile]", Source(before), Source(after));

    [Fact]
    public async Task An_unknown_profile_is_declared()
    {
        const string Metric = "[Metric(\"m\"), InProfile(\"slow\")]";
        await FixCheck.Fixes(
            "CELL0021",
            "Declare the profile \"slow\"",
            Source(Metric),
            Source(Metric, "[assembly: CellEval.MetricProfile(\"slow\")]\n"));
    }

    [Theory]
    [InlineData("[assembly: MetricProfile(\"quick\")]\n", "")]
    public async Task A_second_declaration_is_removed(string before, string after) => await FixCheck.Fixes(
        "CELL0022", "Remove [MetricProfile]", Source("[Metric(\"m\")]", before), Source("[Metric(\"m\")]", after));

    [Fact]
    public async Task A_profile_is_spelt() => await FixCheck.Fixes(
        "CELL0022",
        "Spell it \"slow_one\"",
        Source("[Metric(\"m\")]", "[assembly: MetricProfile(\"SlowOne\")]\n"),
        Source("[Metric(\"m\")]", "[assembly: MetricProfile(\"slow_one\")]\n"));

    private static string Source(string attributes, string profile = "") =>
        $$"""
        using CellEval;

        [assembly: MetricProfile("quick")]
        {{profile}}internal static class Metrics
        {
            {{attributes}} public static double M(DeContext de) => 1;
        }
        """;
}
