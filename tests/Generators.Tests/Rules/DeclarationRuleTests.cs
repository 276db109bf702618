using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Rules;

public sealed class DeclarationRuleTests
{
    [Theory]
    [InlineData("[Metric(\"m\")] private static double «M»(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\")] public static double «M»<T>(DeContext de) => 1;")]
    [InlineData("[Metric(\"m\"), Obsolete(\"no\", true)] public static double «M»(DeContext de) => 1;")]
    [InlineData("public class C { [Metric(\"m\")] public double «M»(DeContext de) => 1; }")]
    [InlineData("public class C { [Metric(\"m\")] protected static double «M»(DeContext de) => 1; }")]
    [InlineData("public class C<T> { [Metric(\"m\")] public static double «M»(DeContext de) => 1; }")]
    [InlineData("public class C<T> { public class D { [Metric(\"m\")] public static double «M»(DeContext de) => 1; } }")]
    [InlineData("private class C { [Metric(\"m\")] public static double «M»(DeContext de) => 1; }")]
    [InlineData("public interface I { [Metric(\"m\")] public static double «M»(DeContext de) => 1; }")]
    [InlineData("public static void Outer() { _ = M(null!); [Metric(\"m\")] static double «M»(DeContext de) => 1; }")]
    [InlineData("[Metric(\"m\")] public static double «M»(DeContext de, __arglist) => 1;")]
    public async Task A_metric_that_generated_code_cannot_call_is_an_error(string member) =>
        await RuleCheck.Violates("CELL0001", InClass(member));

    [Fact]
    public async Task A_metric_of_a_type_of_one_file_is_an_error() => await RuleCheck.Violates("CELL0001", """
        using CellEval;

        file static class C
        {
            [Metric("m")] public static double «M»(DeContext de) => 1;
        }
        """);

    [Fact]
    public async Task A_lambda_with_the_attribute_is_an_error()
    {
        var compilation = Create(InClass("public static Func<DeContext, double> F = [Metric(\"m\")] static (DeContext de) => 1;"));
        var reported = Assert.Single(await RuleCheck.Report(compilation));
        Assert.Equal("CELL0001", reported.Id);
    }

    [Theory]
    [InlineData("internal static double M(DeContext de) => 1;")]
    [InlineData("public static double M(DeContext de) => 1;")]
    [InlineData("[Obsolete(\"Use N.\")] public static double M(DeContext de) => 1;")]
    [InlineData("internal static unsafe double M(DeContext de) => 1;")]
    public async Task A_method_that_the_assembly_can_call_is_fine(string method) =>
        await RuleCheck.IsSilent(InClass("[Metric(\"m\")] " + method));

    [Theory]
    [InlineData("float «x» = 1")]
    [InlineData("decimal «x» = 1")]
    [InlineData("object? «x» = null")]
    [InlineData("int[]? «x» = null")]
    [InlineData("int «x»")]
    [InlineData("string «x»")]
    [InlineData("ref int «x»")]
    [InlineData("in DeContext «x»")]
    [InlineData("params int[] «x»")]
    [InlineData("DeTable «x»")]
    [InlineData("DateTime «x» = default")]
    [InlineData("IServiceProvider? «x» = null")]
    [InlineData("IDistance «x»")]
    [InlineData("IStrategy «x»")]
    [InlineData("Func<int> «x»")]
    [InlineData("ReadOnlySpan<double> «x»")]
    public async Task A_parameter_that_is_none_of_the_known_kinds_is_an_error(string parameter) =>
        await RuleCheck.Violates(
            "CELL0002", InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("DeSortBy «x» = (DeSortBy)77", "has the default value 77, which is no member of 'CellEval.DeSortBy', so that no run could set it back")]
    [InlineData("DeSortBy? «x» = (DeSortBy)77", "has the default value 77, which is no member of 'CellEval.DeSortBy', so that no run could set it back")]
    [InlineData("AttributeTargets «x» = AttributeTargets.Class | AttributeTargets.Struct", "has the default value 12, which is no member of 'System.AttributeTargets', so that no run could set it back")]
    [InlineData("FromOne «x» = default", "has the default value 0, which is no member of 'Acme.Metrics.FromOne', so that no run could set it back")]
    [InlineData("Empty «x» = 0", "has the type 'Acme.Metrics.Empty', an enum without members, so that no run could set it")]
    public async Task An_enum_default_that_no_run_could_set_back_is_an_error(string parameter, string why) => await RuleCheck.Violates(
        "CELL0002",
        InClass($"public enum FromOne : byte {{ One = 1 }} public enum Empty; [Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"),
        $"The parameter 'x' of the metric method 'M' {why}");

    [Theory]
    [InlineData("DeSortBy x = (DeSortBy)0")]
    [InlineData("Small x = Small.B")]
    [InlineData("Small x = default")]
    [InlineData("Small? x = null")]
    [InlineData("Old x = 0")]
    public async Task An_enum_default_that_is_a_member_is_fine(string parameter) => await RuleCheck.IsSilent(InClass(
        $"public enum Small : byte {{ A, B }} public enum Old {{ [Obsolete(\"x\")] A }} [Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Fact]
    public async Task A_strategy_interface_under_which_nothing_is_registered_is_an_error() =>
        await RuleCheck.Violates("CELL0002", InClass("""
            public interface IFast : IDistance;
            [Metric("m")] public static double M(DeContext de, IFast «x») => 1;
            """));

    [Fact]
    public async Task All_kinds_of_parameters_are_fine() => await RuleCheck.IsSilent(InClass("""
        public enum E { A, B }
        [Metric("m_{distance}_{e}", K = [1])]
        public static double M(
            CancellationToken first, DeContext de, ScreenPair pair, int? k, [Sweep("l1")] IDistance distance, [Sweep(E.A, E.B)] E e,
            IServiceProvider services, System.Collections.Generic.IEnumerable<string?> texts, bool b = true, bool? bn = null,
            int i = 1, int? n = null, long l = 1, long? ln = 2, double d = 0.5, double? dn = null, string s = "x",
            string? sn = null, E f = E.B, E? fn = E.A, CancellationToken token = default) => 1;
        """));

    [Theory]
    [InlineData("Task<double>")]
    [InlineData("ValueTask<double>")]
    [InlineData("void")]
    [InlineData("float")]
    [InlineData("MetricScores?")]
    [InlineData("MetricScores[]")]
    [InlineData("(MetricScores, MetricScores)")]
    [InlineData("(MetricScores real, MetricScores)")]
    [InlineData("(MetricScores real, double pred)")]
    [InlineData("(MetricScores real, MetricScores? pred)")]
    [InlineData("ValueTuple<MetricScores>")]
    public async Task Another_return_type_is_an_error(string type) =>
        await RuleCheck.Violates(
            "CELL0003", InClass($"[Metric(\"m\")] public static «{type}» M(DeContext de) => throw null!;"));

    [Theory]
    [InlineData("ref double")]
    [InlineData("ref readonly double")]
    public async Task A_returned_reference_is_an_error_that_says_so(string type) => await RuleCheck.Violates(
        "CELL0003",
        InClass($"[Metric(\"m\")] public static «{type}» M(DeContext de) {{ throw null!; }}"),
        $"The metric method 'M' returns '{type}': expected double, double?, MetricScores, or a tuple of two or more MetricScores that all have names");

    [Theory]
    [InlineData("double")]
    [InlineData("MetricScores")]
    [InlineData("(MetricScores real, MetricScores pred)")]
    [InlineData("(MetricScores a, MetricScores b, MetricScores c, MetricScores d, MetricScores e, MetricScores f, MetricScores g, MetricScores h, MetricScores i)")]
    public async Task The_three_return_types_are_fine(string type) =>
        await RuleCheck.IsSilent(InClass($"[Metric(\"m\")] public static {type} M(DeContext de) => throw null!;"));

    [Fact]
    public async Task A_metric_without_a_context_is_an_error() =>
        await RuleCheck.Violates("CELL0004", InClass("[Metric(\"m\")] public static double «M»(int x = 1) => x;"));

    [Fact]
    public async Task An_async_metric_is_an_error()
    {
        var compilation = Create(InClass("[Metric(\"m\")] public static async Task<double> M(DeContext de) => await Task.FromResult(1d);"));
        var reported = await RuleCheck.Report(compilation);
        Assert.Equal(["CELL0001", "CELL0003"], reported.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public async Task Two_parameters_of_one_spelling_are_an_error() => await RuleCheck.Violates(
        "CELL0005",
        InClass("[Metric(\"m\")] public static double M(DeContext de, int topGenes = 1, int «top_genes» = 1) => 1;"),
        "'topGenes' and 'top_genes' are both spelt 'top_genes' in options: rename one of them");

    [Fact]
    public async Task Two_members_of_one_spelling_are_an_error() => await RuleCheck.Violates("CELL0005", InClass("""
        public enum E { TopGenes, Top_genes }
        [Metric("m")] public static double M(DeContext de, E «e» = default) => 1;
        """));

    [Fact]
    public async Task Two_members_of_one_value_are_fine() => await RuleCheck.IsSilent(InClass("""
        public enum E { First, Default = First }
        [Metric("m")] public static double M(DeContext de, E e = default) => 1;
        """));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_version_below_one_is_an_error(int version) =>
        await RuleCheck.Violates(
            "CELL0006", InClass($"[Metric(\"m\", «Version = {version}»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("[«ObsmKey»] int x = 1")]
    [InlineData("[«ObsmKey»] DeContext x")]
    [InlineData("[«ObsmKey»] CancellationToken x")]
    [InlineData("[«ObsmKey»] IServiceProvider x")]
    public async Task An_obsm_key_that_is_no_string_option_is_an_error(string parameter) =>
        await RuleCheck.Violates(
            "CELL0007", InClass($"[Metric(\"m\")] public static double M(DeContext de, {parameter}) => 1;"));

    [Theory]
    [InlineData("string? key = null")]
    [InlineData("string key = \"X_pca\"")]
    public async Task An_obsm_key_that_is_a_string_option_is_fine(string parameter) =>
        await RuleCheck.IsSilent(
            InClass($"[Metric(\"m\")] public static double M(DeContext de, [ObsmKey] {parameter}) => 1;"));

    [Theory]
    [InlineData("public abstract class «S»", "")]
    [InlineData("public class «S»<T>", "")]
    [InlineData("private class «S»", "")]
    [InlineData("public class «S»", "private S() { }")]
    [InlineData("public class «S»(int x)", "public int X => x;")]
    [InlineData("public class «S»", "public required int X { get; init; }")]
    public async Task A_strategy_that_cannot_be_made_is_an_error(string head, string member) => await RuleCheck.Violates(
        "CELL0008",
        InClass($$"""
            [Strategy("s")]
            {{head}} : IDistance
            {
                {{member}}
                public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
            }
            """));

    private const string NotObsolete = "must not be obsolete as an error or under an id that no #pragma can name, nor any type around it";

    [Theory]
    [InlineData("[Obsolete(\"x\", true)] public class «S» : IDistance", "", NotObsolete)]
    [InlineData("public class «S» : IDistance", "[Obsolete(\"x\", true)] public S() { }", "has a constructor without parameters that " + NotObsolete)]
    [InlineData("public class «S» : IDistance", "private S() { }", "has no public or internal constructor without parameters")]
    [InlineData("private class «S» : IDistance", "", "must be public or internal, like the types around it")]
    [InlineData("[Obsolete] public class «S» : IGone", "", "implements 'Acme.Metrics.IGone', which " + NotObsolete)]
    public async Task Why_a_strategy_cannot_be_made_is_true(string head, string member, string why) => await RuleCheck.Violates(
        "CELL0008",
        InClass($$"""
            [Obsolete("x", true)] public interface IGone : IStrategy;
            [Strategy("s")]
            {{head}}
            {
                {{member}}
                public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
            }
            """),
        $"The strategy 'S' {why}");

    [Theory]
    [InlineData("public class «S»;")]
    [InlineData("public class «S» : IStrategy;")]
    [InlineData("public class «S» : IDisposable { public void Dispose() { } }")]
    public async Task A_strategy_without_an_interface_is_an_error(string type) =>
        await RuleCheck.Violates("CELL0008", InClass("[Strategy(\"s\")] " + type));
}
