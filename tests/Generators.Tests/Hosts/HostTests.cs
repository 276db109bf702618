using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Hosts;

public sealed partial class HostTests
{
    private const string Host = """
        using CellEval;

        [assembly: MetricProfile("quick", Description = "What the <dashboard> shows first, when somebody opens it in the morning, before all the other numbers are there.", From = "pds,+top_at_N,+own")]

        namespace Acme.App;

        [MetricHost]
        public static partial class Metrics;

        internal static class OwnMetrics
        {
            [Metric("own", Version = 3)] public static double Own(DeContext de) => 1;
        }
        """;

    private static readonly Lazy<MetadataReference[]> Plugins = new(() =>
    [
        TestPlugin.Reference(
            "Zeta.Metrics",
            """
            [Metric("top", K = [null, 50]), InProfile("zeta")] public static double Top(DeContext de, int? k) => 1;
            [Metric("counts")] public static (MetricScores real, MetricScores pred) Counts(ScreenPair pair) => throw null!;
            """,
            "[assembly: MetricProfile(\"zeta\")]"),
        TestPlugin.Of("Beta", "beta_score"),
        MetricCompilation.Create("public class Nothing;", "No.Plugin").ToMetadataReference(),
    ]);

    [Fact]
    public async Task A_typical_host() => await Verify(Run(Host).RequireCompiles().Text("Acme.App.Metrics.Host.g.cs"), "cs");

    [Fact]
    public void No_line_is_longer_than_120_columns() =>
        Assert.All(Run(Host).Text("Acme.App.Metrics.Host.g.cs").Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void The_order_of_references_changes_nothing() => Assert.Equal(
        Run(Host).AllText(),
        GeneratorRun.Of(MetricCompilation.Create(Host, references: [.. Plugins.Value.Reverse()])).AllText());

    [Fact]
    public void A_plugin_that_a_plugin_references_counts_too()
    {
        var first = TestPlugin.Run("First", TestPlugin.Metric("first", 0)).Output.ToMetadataReference();
        var second = TestPlugin.Run("Second", TestPlugin.Metric("second", 0), "", first).Output;
        var text = GeneratorRun.Of(MetricCompilation.Create(Host.Replace("+top_at_N", "+first"), references: [first, second.ToMetadataReference()])).AllText();
        Assert.Contains(".AddFirstMetrics(", text, StringComparison.Ordinal);
        Assert.Contains(".AddSecondMetrics(", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[MetricHost] internal partial class Metrics;")]
    [InlineData("[MetricHost] public sealed partial class Metrics { public int Own => 1; }")]
    [InlineData("[MetricHost] internal sealed partial record Metrics(int Own);")]
    [InlineData("namespace @namespace.@event { [MetricHost] internal static partial class @class; }")]
    [InlineData("namespace CellEval.Mine { [global::CellEval.MetricHost] internal static partial class @record; }")]
    [InlineData("namespace Acme.CellEval { internal class Generated; [global::CellEval.MetricHost] internal static partial class System; }")]
    [InlineData("namespace Acme; internal partial class Outer { private partial struct Inner { internal partial interface I { [MetricHost] internal static partial class Metrics; } } }")]
    [InlineData("internal partial record struct Outer { internal partial record Inner { [MetricHost] private static partial class @partial; } }")]
    [InlineData("[MetricHost] internal static partial class Metrics; internal static partial class Metrics { public const string Own = Names.BetaScore; }")]
    [InlineData("\n#pragma warning disable CS8981\n[MetricHost] internal static partial class Metrics; [MetricHost] internal static partial class metrics; namespace A { [MetricHost] internal static partial class Metrics; }")]
    [InlineData("[assembly: System.CLSCompliant(true)] [MetricHost] public static partial class Metrics;")]
    [InlineData("[assembly: MetricProfile(\"mine\", From = \"+beta_score\")] [MetricHost] internal static partial class Metrics;")]
    public async Task Hosts_of_every_shape_compile(string source)
    {
        await RuleCheck.IsSilent("using CellEval;\n" + source, Plugins.Value);
        foreach (var nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
        {
            GeneratorRun.Of(MetricCompilation.Create("using CellEval;\n" + source, nullable: nullable, references: Plugins.Value))
                .RequireCompiles();
        }
    }

    [Fact]
    public void Names_that_are_spelt_alike_keep_their_underscores()
    {
        var text = Names(
            "a_b", "a__b", "ab", "ab_", "a_1_2", "a_12", "class", "equals", "to_string", "names", "columns", "overlap_at_50", "plain_name");
        Assert.Equal(
            """
            A_12 = "a_12"
            A_1_2 = "a_1_2"
            A_B = "a_b"
            A__B = "a__b"
            Ab = "ab"
            Ab_ = "ab_"
            Class = "class"
            Columns = "columns"
            Equals_ = "equals"
            Names_ = "names"
            OverlapAt50 = "overlap_at_50"
            PlainName = "plain_name"
            ToString_ = "to_string"
            """,
            text);
    }

    [Fact]
    public void A_new_metric_takes_over_no_constant_of_another_one()
    {
        Assert.Equal("""A12 = "a_1_2" """.Trim(), Names("a_1_2"));
        Assert.DoesNotContain("A12 =", Names("a_1_2", "a_12"), StringComparison.Ordinal);
    }

    [Fact]
    public void References_under_an_alias_are_called_under_it()
    {
        var reference = ((CompilationReference)TestPlugin.Of("Beta", "beta_score")).WithAliases(["other"]);
        var text = GeneratorRun.Of(MetricCompilation.Create(
            "[CellEval.MetricHost] internal static partial class Metrics;", references: reference)).RequireCompiles().AllText();
        Assert.Contains("extern alias other;", text, StringComparison.Ordinal);
        Assert.Contains("other::Microsoft", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_without_metrics_is_empty() =>
        GeneratorRun.Of("[CellEval.MetricHost] internal static partial class Metrics;").RequireCompiles();

    [Fact]
    public void Without_a_host_references_give_nothing() => Assert.Empty(
        GeneratorRun.Of(MetricCompilation.Create("internal class Nothing;", references: Plugins.Value)).Result.GeneratedSources);

    [Fact]
    public void An_unrelated_edit_reads_the_references_and_redoes_nothing_more()
    {
        var compilation = MetricCompilation.Create(Host, references: Plugins.Value);
        var driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(),
            MetricCompilation.Parse(Host.Replace("=> 1;", "\n=> 2;"), "Metrics.cs"));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        GeneratorRun.RequireNoWork(result);
        Assert.Contains("References", result.TrackedSteps.Keys);
    }

    [Fact]
    public void A_new_reference_is_seen()
    {
        var compilation = MetricCompilation.Create(Host, references: Plugins.Value);
        var driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        var result = driver.RunGenerators(compilation.AddReferences(TestPlugin.Of("Gamma", "gamma_score"))).GetRunResult();
        var text = result.Results.Single().GeneratedSources.Single(file => file.HintName.EndsWith(".Host.g.cs", StringComparison.Ordinal));
        Assert.Contains("GammaScore", text.SourceText.ToString(), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string source) =>
        GeneratorRun.Of(MetricCompilation.Create(source, references: Plugins.Value));

    private static string Names(params string[] metrics)
    {
        var text = GeneratorRun.Of(MetricCompilation.Create(
            "[CellEval.MetricHost] internal static partial class Metrics;", references: TestPlugin.Of("Beta", metrics)))
            .RequireCompiles().Text("Metrics.Host.g.cs");
        var names = text[text.IndexOf("class Names", StringComparison.Ordinal)..text.IndexOf("class Columns", StringComparison.Ordinal)];
        return string.Join("\n", Constant().Matches(names).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("public const string (.*);")]
    private static partial Regex Constant();
}
