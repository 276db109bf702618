using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.CodeFixes.Tests.Fixes;

public sealed class MethodFixTests
{
    [Theory]
    [InlineData("public double M(DeContext de) => 1;", "public static double M(DeContext de) => 1;")]
    [InlineData("internal unsafe double M(DeContext de) => 1;", "internal static unsafe double M(DeContext de) => 1;")]
    public async Task An_instance_method_becomes_static(string before, string after) => await FixCheck.Fixes(
        "CELL0001",
        "Make the method static",
        InClass($$"""public class C { [Metric("m")] {{before}} }"""),
        InClass($$"""public class C { [Metric("m")] {{after}} }"""));

    [Theory]
    [InlineData("private static double M", "internal static double M")]
    [InlineData("static double M", "internal static double M")]
    [InlineData("/* why */ static double M", "/* why */ internal static double M")]
    public async Task A_private_method_becomes_internal(string before, string after) => await FixCheck.Fixes(
        "CELL0001",
        "Make it internal",
        InClass($"    [Metric(\"m\")]\n    {before}(DeContext de) => 1;"),
        InClass($"    [Metric(\"m\")]\n    {after}(DeContext de) => 1;"));

    [Theory]
    [InlineData("private static class", "internal static class")]
    [InlineData("/// <summary>Hidden.</summary>\n    private sealed class", "/// <summary>Hidden.</summary>\n    internal sealed class")]
    [InlineData("/// <summary>Hidden.</summary>\n    class", "/// <summary>Hidden.</summary>\n    internal class")]
    public async Task A_private_type_around_becomes_internal(string before, string after) => await FixCheck.Fixes(
        "CELL0001",
        "Make it and the types around it internal",
        InClass($$"""    {{before}} C { [Metric("m")] protected internal static double M(DeContext de) => 1; }""").Replace("protected ", ""),
        InClass($$"""    {{after}} C { [Metric("m")] internal static double M(DeContext de) => 1; }"""));

    [Fact]
    public async Task A_type_of_one_file_becomes_internal() => await FixCheck.Fixes(
        "CELL0001",
        "Make it and the types around it internal",
        "file static class C { [CellEval.Metric(\"m\")] public static double M(CellEval.DeContext de) => 1; }",
        "internal static class C { [CellEval.Metric(\"m\")] public static double M(CellEval.DeContext de) => 1; }");

    [Fact]
    public async Task All_private_methods_become_internal() => await FixCheck.FixesAll(
        "CELL0001",
        typeof(CellEval.CodeFixes.Fixes.MakeInternalFix),
        InClass("[Metric(\"a\")] private static double A(DeContext de) => 1; [Metric(\"b\")] static double B(DeContext de) => 1;"),
        InClass("[Metric(\"a\")] internal static double A(DeContext de) => 1; [Metric(\"b\")] internal static double B(DeContext de) => 1;"));

    [Theory]
    [InlineData("[Metric(\"m\")] public static double M<T>(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\"), Obsolete(\"no\", true)] public static double M(DeContext de) => 1;")]
    [InlineData("public interface I { [Metric(\"m\")] public static double M(DeContext de) => 1; }")]
    public async Task What_no_modifier_mends_is_left_to_the_author(string member) =>
        await FixCheck.OffersNothing("CELL0001", InClass(member));

    [Theory]
    [InlineData("[Strategy(\"s\")] private class S : IDistance", "[Strategy(\"s\")] internal class S : IDistance")]
    public async Task A_private_strategy_becomes_internal(string before, string after)
    {
        const string Body = " { public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0; }";
        await FixCheck.Fixes("CELL0008", "Make it internal", InClass(before + Body), InClass(after + Body));
    }

    [Theory]
    [InlineData("float M(DeContext de) => 1;", "double M(DeContext de) => 1;")]
    public async Task A_float_becomes_a_double(string before, string after) => await FixCheck.Fixes(
        "CELL0003", "Use double", InClass("[Metric(\"m\")] public static " + before), InClass("[Metric(\"m\")] public static " + after));

    [Theory]
    [InlineData("Add the parameter DeContext de", "int x = 1", "DeContext de, int x = 1")]
    [InlineData("Add the parameter ScreenPair pair", "", "ScreenPair pair")]
    [InlineData("Add the parameter DeContext de", "\n        int x = 1,\n        int y = 2", "\n        DeContext de,\n        int x = 1,\n        int y = 2")]
    public async Task A_context_is_added(string title, string before, string after) => await FixCheck.Fixes(
        "CELL0004",
        title,
        InClass($"[Metric(\"m\")] public static double M({before}) => 1;"),
        InClass($"[Metric(\"m\")] public static double M({after}) => 1;"));

    [Fact]
    public async Task A_version_below_one_becomes_one() => await FixCheck.Fixes(
        "CELL0006",
        "Set the version to 1",
        InClass("[Metric(\"m\", Version = -2)] public static double M(DeContext de) => 1;"),
        InClass("[Metric(\"m\", Version = 1)] public static double M(DeContext de) => 1;"));
}
