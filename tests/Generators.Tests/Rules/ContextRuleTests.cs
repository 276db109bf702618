using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Rules;

public sealed class ContextRuleTests
{
    [Theory]
    [InlineData("public abstract class P : Base;")]
    [InlineData("public class P<T> : Base;", "typeof(P<>)")]
    [InlineData("public static class P;")]
    [InlineData("public class P;")]
    [InlineData("public class P : IContextProvider<string> { public ContextNeeds Needs(EvaluationHeader h) => ContextNeeds.Nothing; public ICellSink? Open(CellSlice s) => null; public string Build(ContextInputs i, CancellationToken t) => \"\"; }")]
    [InlineData("private class P : Base;")]
    [InlineData("public class P : Base { internal P() { } }")]
    [InlineData("public struct P;")]
    public async Task A_provider_that_cannot_be_made_is_an_error(string provider, string type = "typeof(P)") =>
        await RuleCheck.Violates(
            "CELL0030", Source(provider, $"[MetricContext(\"own\", «Provider = {type}»)] public class C;"));

    [Theory]
    [InlineData("[MetricContext(\"own\", Provider = typeof(P))] public class C;")]
    [InlineData("[MetricContext(\"own\", Provider = typeof(P))] internal sealed record C;")]
    public async Task A_provider_that_can_be_made_is_fine(string context) =>
        await RuleCheck.IsSilent(Source("internal class P : Base { public P() { } }", context));

    [Theory]
    [InlineData("[MetricContext(\"own\")] public class «C»<T>;")]
    [InlineData("[MetricContext(\"own\", Provider = typeof(string))] public class «C»<T>;")]
    [InlineData("[MetricContext(\"own\", Provider = typeof(string))] private class «C»;")]
    public async Task A_context_that_generated_code_cannot_name_is_an_error(string context) =>
        await RuleCheck.Violates("CELL0030", InClass(context));

    [Theory]
    [InlineData("«MetricContext(\"own\")»")]
    [InlineData("«MetricContext(\"own\", Provider = null)»")]
    public async Task A_context_without_a_provider_is_an_error(string attribute) => await RuleCheck.Violates(
        "CELL0030",
        InClass($"[{attribute}] public class C;"),
        "The context 'C' has no provider, so no run can build it: name a class that implements IContextProvider<C>, as in "
        + "[MetricContext(\"own\", Provider = typeof(CProvider))]");

    [Fact]
    public async Task An_obsolete_context_is_told_so() => await RuleCheck.Violates(
        "CELL0030",
        InClass("[MetricContext(\"own\", Provider = typeof(string)), Obsolete(\"x\", true)] public class «C»;"),
        "The context 'C' must not be obsolete as an error or under an id that no #pragma can name, nor any type around it");

    [Theory]
    [InlineData("file sealed class S : IMetricServices")]
    [InlineData("file interface I; internal sealed class Box<T> : IMetricServices", "Box<I>")]
    public async Task Services_that_generated_code_cannot_name_are_an_error(string declaration, string named = "S") =>
        await RuleCheck.Violates("CELL0035", Services(declaration, $"«MetricServices<{named}>»"));

    [Theory]
    [InlineData("internal sealed class S : IMetricServices")]
    [InlineData("public abstract class S : IMetricServices")]
    [InlineData("public struct S : IMetricServices")]
    [InlineData("[System.Obsolete] internal class S : IMetricServices")]
    [InlineData("[System.Obsolete(\"\", DiagnosticId = \"ACME1\")] internal record S : IMetricServices")]
    public async Task Services_that_generated_code_can_name_are_fine(string declaration) =>
        await RuleCheck.IsSilent(Services(declaration, "MetricServices<S>"));

    [Theory]
    [InlineData("internal sealed class S", "CS0311")]
    [InlineData("internal static class S", "CS0718")]
    [InlineData("internal sealed class S : Missing", "CS0246")]
    public void Of_a_type_that_registers_no_services_the_compiler_says_so(string declaration, string error) =>
        Assert.Contains(GeneratorRun.Of(Services(declaration, "MetricServices<S>")).Diagnostics, diagnostic => diagnostic.Id == error);

    private static string Services(string declaration, string attribute) => $$"""
        #pragma warning disable CS0612, ACME1
        using CellEval;
        using Microsoft.Extensions.DependencyInjection;
        [assembly: {{attribute}}]
        {{declaration}}
        {
            {{(declaration.Contains("class S", StringComparison.Ordinal) && !declaration.Contains("IMetricServices", StringComparison.Ordinal) ? "" : "public static void ConfigureServices(IServiceCollection services) => services.AddSingleton(System.TimeProvider.System);")}}
        }
        """;

    private static string Source(string provider, string context) => InClass($$"""
        {{context}}
        {{provider}}
        internal class Base : IContextProvider<C>
        {
            public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
            public ICellSink? Open(CellSlice slice) => null;
            public C Build(ContextInputs inputs, CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """).Replace("public class C;", "internal class C;").Replace("public abstract class P", "internal abstract class P").Replace("public class P", "internal class P");
}
