namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class NoMetricFixTests
{
    [Fact]
    public async Task An_entry_without_a_metric_is_removed() =>
        await FixCheck.Fixes("CELL0041", "Remove [InProfile]", Source("[InProfile(\"quick\")]\n    ", ""), Source("", ""));

    [Theory]
    [InlineData("Sweep", "Sweep(1)")]
    [InlineData("ObsmKey", "ObsmKey")]
    public async Task An_attribute_of_a_parameter_without_a_metric_is_removed(string name, string attribute) =>
        await FixCheck.Fixes("CELL0041", $"Remove [{name}]", Source("", $"[{attribute}] "), Source("", ""));

    private static string Source(string method, string parameter) =>
        $$"""
        using CellEval;

        [assembly: MetricProfile("quick")]
        internal static class Metrics
        {
            [Metric("m")] public static double M(DeContext de) => N(1);

            {{method}}public static double N({{parameter}}int x) => x;
        }
        """;
}
