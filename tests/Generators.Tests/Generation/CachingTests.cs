using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Tests.Generation;

public sealed class CachingTests
{
    private const string Source = """
        using System;
        using System.Threading;
        using CellEval;

        [assembly: MetricProfile("quick")]
        [assembly: MetricProfile("full")]

        public enum Choice { A, B }

        [MetricHost] internal static partial class Host;

        internal static class Metrics
        {
            [Metric("m_{x}_{distance}", K = [null, 1], FormerNames = ["old"]), InProfile("quick")]
            public static (MetricScores real, MetricScores pred) M(
                DeContext de, IServiceProvider services, int? k, [Sweep(Choice.A, Choice.B)] Choice x, [Sweep("s")] IDistance distance,
                Choice option = Choice.B, double number = 0.5) => throw new NotSupportedException();

            [Metric("Wrong")]
            public static double Wrong(DeContext de) => 1;
        }

        [Strategy("s")]
        internal sealed class S : IDistance
        {
            public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
        }

        [MetricContext("own", Provider = typeof(Provider))]
        internal sealed class Own;

        internal sealed class Provider : IContextProvider<Own>
        {
            public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
            public ICellSink? Open(CellSlice slice) => null;
            public Own Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
        }
        """;

    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("=> 1;", "=> 2;")]
    [InlineData("=> 1;", "{ var x = 1; return x; }")]
    [InlineData("internal static class Metrics", "// Another comment.\ninternal static class Metrics")]
    [InlineData("using CellEval;", "using CellEval;\nusing System.Linq;")]
    [InlineData("internal static class Metrics\n{", "internal static class Metrics\n{\n    private static int Other() => 1;\n")]
    [InlineData("internal sealed class Own;", "\n// A comment moves everything.\ninternal sealed class Own { public int Size; }")]
    public void An_edit_in_the_same_file_that_changes_no_declaration_does_no_work(string old, string edited) =>
        GeneratorRun.RequireNoWork(RunAfterEdit(old, edited));

    [Fact]
    public void An_edit_of_a_metric_is_seen()
    {
        var result = RunAfterEdit("number = 0.5", "number = 0.75");
        Assert.Contains(Outputs(result, "Plugin"), output => output.Reason == IncrementalStepRunReason.Modified);
        Assert.Contains(result.GeneratedSources, source =>
            source.SourceText.ToString().Contains("0.75d", StringComparison.Ordinal));
    }

    [Fact]
    public void The_models_hold_no_symbol_syntax_or_location()
    {
        var result = Run(MetricCompilation.Create(Source));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in new[] { "Assembly", "Metrics", "Contexts", "Strategies", "Plugin", "Hosts", "References", "Registry" })
        {
            Assert.All(Outputs(result, step), output => Visit(output.Value, visited));
            Assert.NotEmpty(Outputs(result, step));
        }

        Assert.Contains(visited, value => value.GetType().Name == "MetricModel");
        Assert.Contains(visited, value => value.GetType().Name == "ConstantModel");
        Assert.DoesNotContain(visited, IsOfTheCompiler);
    }

    [Fact]
    public void The_search_for_symbols_finds_them()
    {
        var compilation = MetricCompilation.Create(Source);
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(new { Name = "hidden", Items = new object[] { compilation.Assembly } }, visited);
        Assert.Contains(visited, IsOfTheCompiler);
    }

    private static bool IsOfTheCompiler(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location
            or Diagnostic or DiagnosticDescriptor or AttributeData;

    // Follows every field; what belongs to the compiler is recorded, not entered.
    private static void Visit(object? value, HashSet<object> visited)
    {
        if (value is null or string or Type or Enum || value.GetType().IsPrimitive || !visited.Add(value))
            return;
        if (IsOfTheCompiler(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Visit(item, visited);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Fields))
                Visit(field.GetValue(value), visited);
        }
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(
        GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs);

    private static GeneratorRunResult Run(CSharpCompilation compilation) =>
        GeneratorRun.CreateDriver().RunGenerators(compilation).GetRunResult().Results.Single();

    private static GeneratorRunResult RunAfterEdit(string old, string edited)
    {
        Assert.Contains(old, Source, StringComparison.Ordinal);
        var compilation = MetricCompilation.Create(Source);
        var changed = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(), MetricCompilation.Parse(Source.Replace(old, edited), "Metrics.cs"));
        var driver = GeneratorRun.CreateDriver().RunGenerators(compilation).RunGenerators(changed);
        return driver.GetRunResult().Results.Single();
    }
}
