using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Generation;

public sealed class GeneratedCodeTests
{
    private const string Typical = """
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using CellEval;

        [assembly: MetricProfile("quick", Description = "A first look.")]
        [assembly: MetricServices<Acme.Scores.ScoreServices>]

        namespace Acme.Scores;

        internal sealed class ScoreServices : IMetricServices
        {
            static void IMetricServices.ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                services.Clear();
        }

        public static class TableMetrics
        {
            [Metric(
                "top_overlap",
                K = [null, 50, 100],
                Best = BestValue.One,
                Version = 2,
                Order = 1,
                Description = "Share of the real top-k differentially expressed genes that are among the predicted top-k ones, "
                    + "where both are sorted by \"absolute\" fold change.",
                FormerNames = ["overlap_of_top"],
                CorrectToFullDepth = true)]
            [InProfile("quick", "top_overlap_at_N")]
            public static MetricScores TopOverlap(
                DeContext de,
                [Description("How many of the best genes are compared.")] int? k,
                [Range(0, 1), Description("Genes with a smaller fdr are significant.")] double fdrThreshold = 0.05,
                DeSortBy sortBy = DeSortBy.AbsLog2FoldChange) =>
                throw new NotSupportedException();

            [Metric("nsig_counts", Order = 2)]
            internal static (MetricScores real, MetricScores pred) NsigCounts(DeContext de, GeneDirection direction = default) =>
                throw new NotSupportedException();
        }

        public enum GeneDirection { All, UpOnly }

        internal static class ScreenMetrics
        {
            [Metric("nearest_{distance}", Best = BestValue.One, Order = 3)]
            [InProfile("quick")]
            public static double Nearest(
                ScreenPair pair,
                DeContext de,
                [Sweep("l1", "acme")] IDistance distance,
                IServiceProvider services,
                [ObsmKey] string? embedKey = null,
                [Range(0.5, double.PositiveInfinity, MinimumIsExclusive = true)] int? limit = 10,
                CancellationToken cancellationToken = default) => 0;

            [Metric("shape_score", Description = "Metric on a context of our own.")]
            [InProfile("full")]
            public static MetricScores Shape(ShapeContext shapes) => throw new NotSupportedException();
        }

        [Strategy("acme")]
        public sealed class AcmeDistance : IDistance
        {
            public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
        }

        [MetricContext("shape", Provider = typeof(ShapeProvider))]
        public sealed class ShapeContext;

        internal sealed class ShapeProvider : IContextProvider<ShapeContext>
        {
            public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
            public ICellSink? Open(CellSlice slice) => null;
            public ShapeContext Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
        }
        """;

    [Fact]
    public async Task A_typical_plugin() => await Verify(GeneratorRun.Of(Typical).RequireCompiles().AllText(), "cs");

    [Fact]
    public async Task Skipped_declarations() => await Verify(
        GeneratorRun.Of("""
            using CellEval;

            [assembly: MetricProfile("full")]

            public static class Metrics
            {
                [Metric("First")] public static double First(DeContext de) => 1;
                [Metric("second", K = [0])] public static double Second(DeContext de, int? k, float x) => 1;
                [Metric("third")] public static double Third(DeContext de) => 1;
            }
            """).Text("SkippedDeclarations.g.cs"),
        "cs");

    [Fact]
    public void No_line_is_longer_than_120_columns() =>
        Assert.All(GeneratorRun.Of(Typical).AllText().Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void Lines_end_alike_everywhere() =>
        Assert.DoesNotContain('\r', GeneratorRun.Of(Typical.Replace("\n", "\r\n")).AllText());

    [Fact]
    public void Debug_and_release_give_the_same_text()
    {
        var debug = GeneratorRun.Of(MetricCompilation.Create(Typical));
        var release = GeneratorRun.Of(MetricCompilation.Create(Typical, optimization: OptimizationLevel.Release));
        Assert.Equal(debug.AllText(), release.AllText());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Every_culture_gives_the_same_text(string culture)
    {
        const string Source = """
            using CellEval;

            internal static class Metrics
            {
                [Metric("i_{x}_{n}", Version = 1234567)]
                public static double I(DeContext de, [Sweep(0.5, 2.25)] double x, [Sweep(10000)] int n, double minIndex = -1234.5) => 1;
            }
            """;
        var expected = GeneratorRun.Of(Source).RequireCompiles().AllText();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
            Assert.Equal(expected, GeneratorRun.Of(Source).AllText());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("internal static class Nothing;")]
    [InlineData("[assembly: CellEval.MetricProfile(\"quick\")]")]
    public void Without_anything_to_register_nothing_is_generated(string source) =>
        Assert.Empty(GeneratorRun.Of(source).Result.GeneratedSources);

    [Fact]
    public void Where_all_metrics_are_skipped_the_registration_still_exists()
    {
        var source = MetricCompilation.InClass("[Metric(\"M\")] public static double M(DeContext de) => 1;");
        var run = GeneratorRun.Of(source);
        Assert.Contains("AddAcmeScoresMetrics", run.AllText(), StringComparison.Ordinal);
        Assert.Equal("CS1029", Assert.Single(run.Diagnostics).Id);
    }

    [Theory]
    [InlineData("CellEval.Metrics.De", "AddCellEvalMetricsDeMetrics", "CellEval_Metrics_De_MetricPlugin")]
    [InlineData("Acme.Scores", "AddAcmeScoresMetrics", "Acme_Scores_MetricPlugin")]
    [InlineData("acme-scores", "AddAcmeScoresMetrics", "acme__2D_scores_MetricPlugin")]
    [InlineData("acme_scores", "AddAcme_scoresMetrics", "acme__5F_scores_MetricPlugin")]
    [InlineData("2nd <b>&", "Add2ndBMetrics", "_2nd__20___3C_b__3E___26__MetricPlugin")]
    [InlineData("größe", "AddGrößeMetrics", "gr__F6___DF_e_MetricPlugin")]
    [InlineData("class", "AddClassMetrics", "class_MetricPlugin")]
    public void Names_follow_the_assembly(string assembly, string method, string plugin)
    {
        var source = MetricCompilation.InClass("[Metric(\"m\")] public static double M(DeContext de) => 1;");
        var text = GeneratorRun.Of(source, assembly).RequireCompiles().AllText();
        Assert.Contains($" {method}(", text, StringComparison.Ordinal);
        Assert.Contains($" {plugin} :", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.b", "a_b")]
    [InlineData("a_b", "a-b")]
    [InlineData("a.2Db", "a-b")]
    [InlineData("a._b", "a_.b")]
    [InlineData("a.5F.b", "a_b")]
    public void Two_assemblies_never_share_a_class(string first, string second)
    {
        const string Source = "[Metric(\"m\")] public static double M(DeContext de) => 1;";
        var firstClass = LoadedPlugin.Of(MetricCompilation.InClass(Source), first).Entry.Plugin.FullName;
        Assert.NotEqual(firstClass, LoadedPlugin.Of(MetricCompilation.InClass(Source), second).Entry.Plugin.FullName);
    }
}
