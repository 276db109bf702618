using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class ParameterFixTests
{
    [Theory]
    [InlineData("Give it the default value 0", "int x", "int x = 0")]
    [InlineData("Give it the default value false", "bool x", "bool x = false")]
    [InlineData("Give it the default value 0.0", "double x, CancellationToken token", "double x = 0.0, CancellationToken token = default")]
    [InlineData("Give it the default value \"\"", "string x, int y = 1", "string x = \"\", int y = 1")]
    [InlineData("Give it the default value null", "string? x", "string? x = null")]
    [InlineData("Give it the default value null", "long? x", "long? x = null")]
    [InlineData("Give it the default value default", "DeSortBy x", "DeSortBy x = default")]
    [InlineData("Remove the default value", "IServiceProvider? x = null", "IServiceProvider? x")]
    [InlineData("Use double", "float x = 1", "double x = 1")]
    [InlineData("Remove [ObsmKey]", "[ObsmKey] int x = 1", "int x = 1", "CELL0007")]
    [InlineData("Remove [System.ComponentModel.DataAnnotations.Range]", "[System.ComponentModel.DataAnnotations.Range(0, 1)] string x = \"\"", "string x = \"\"", "CELL0018")]
    [InlineData("Remove [Sweep]", "[Sweep(1)] IServiceProvider x", "IServiceProvider x", "CELL0016")]
    public async Task A_parameter_is_mended(string title, string before, string after, string rule = "CELL0002") =>
        await FixCheck.Fixes(rule, title, Method(before), Method(after));

    [Theory]
    [InlineData("int x, IServiceProvider y")]
    [InlineData("decimal x = 1")]
    [InlineData("int z = 1, IServiceProvider? x = null")]
    [InlineData("IDistance x")]
    public async Task What_needs_a_thought_is_left_to_the_author(string parameters) =>
        await FixCheck.OffersNothing("CELL0002", Method(parameters));

    [Fact]
    public async Task All_options_get_their_defaults() => await FixCheck.FixesAll(
        "CELL0002",
        typeof(CellEval.CodeFixes.Fixes.AddDefaultFix),
        Method("int x, int y"),
        Method("int x = 0, int y = 0"));

    private static string Method(string parameters) =>
        InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameters}) => 1;");
}
