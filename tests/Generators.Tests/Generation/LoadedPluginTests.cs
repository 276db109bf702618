using System.Globalization;
using System.Reflection;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Generators.Tests.Generation;

public sealed class LoadedPluginTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using CellEval;

        namespace Acme;

        public static class Metrics
        {
            [Metric("overlap", K = [null, 50, 100, 200, 500])]
            public static double Overlap(Own own, int? k, double factor = 2) => own.Value * factor + (k ?? -1);

            [Metric("echo_{kind}", Order = -1)]
            internal static double Echo(
                Own own, IFormatProvider format, CancellationToken token, [Sweep(Kind.Up, Kind.DownRight)] Kind kind, string? text = null) =>
                (double)kind + (text?.Length ?? 0) + (token.IsCancellationRequested ? 1000 : 0);

            [Metric("maybe")]
            public static double? Maybe(Own own, bool there = false) => there ? own.Value : null;

            [Metric("pair", Version = 3)]
            internal static (MetricScores @class, MetricScores predSide) Pair(Own own) => (own.Scores(1), own.Scores(2));
        }

        public enum Kind { Up = 10, DownRight = 20 }

        [MetricContext("own", Provider = typeof(Provider))]
        public sealed class Own
        {
            public double Value => 7;
            public MetricScores Scores(double value) =>
                MetricScores.FromValues(new PerturbationList(["p"], "control"), [value]);
        }

        internal sealed class Provider : IContextProvider<Own>
        {
            public Provider() { }
            public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
            public ICellSink? Open(CellSlice slice) => null;
            public Own Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
        }

        [Strategy("mine")]
        internal sealed class Mine : IDistance
        {
            public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 42;
        }
        """;

    private static readonly Lazy<LoadedPlugin> Loaded = new(() => LoadedPlugin.Of(Source));

    private static LoadedPlugin Plugin => Loaded.Value;

    [Theory]
    [InlineData("DeContext de", "de")]
    [InlineData("DeContext de, ScreenPair pair", "anndata")]
    [InlineData("ScreenPair pair, DeContext de", "anndata")]
    [InlineData("DeContext de, ScreenCells cells", "anndata")]
    [InlineData("DeContext de, ScreenPair pair, Own own", "own")]
    [InlineData("Own own, DeContext de", "own")]
    public void Of_several_contexts_that_which_fewer_runs_have_makes_the_kind(string parameters, string kind)
    {
        var source = Source.Replace("Maybe(Own own,", $"Maybe({parameters},", StringComparison.Ordinal).Replace("own.Value : null", "1 : null", StringComparison.Ordinal);
        Assert.Equal(kind, LoadedPlugin.Of(source).Plugin.Metrics.Single(metric => metric.Name == "maybe").Kind);
    }

    [Fact]
    public void K_gives_a_variant_for_each_value_in_the_order_as_written()
    {
        var overlap = Plugin.Metric("overlap");
        Assert.Equal(
            ["overlap_at_N", "overlap_at_50", "overlap_at_100", "overlap_at_200", "overlap_at_500"],
            overlap.Variants.Select(variant => variant.Name));
        Assert.Equal([null, 50, 100, 200, 500], overlap.Variants.Select(variant => variant.SweptValues.Single()));
    }

    [Fact]
    public void Metrics_are_sorted_by_order_then_name() =>
        Assert.Equal(["echo", "maybe", "overlap", "pair"], Plugin.Plugin.Metrics.Select(metric => metric.Name));

    [Fact]
    public void Names_made_at_run_time_are_those_made_at_compile_time() => Assert.All(Plugin.Plugin.Metrics, metric =>
        Assert.All(metric.Variants, variant =>
        {
            Assert.Equal(variant.Name, metric.VariantName(variant.SweptValues));
            Assert.Equal(variant.Columns, metric.ColumnsOf(variant.Name));
        }));

    [Theory]
    [InlineData(null, 3.0, 20)]
    [InlineData(50, 3.0, 71)]
    public void A_call_gets_its_arguments(int? k, double factor, double expected)
    {
        var call = new MetricCall([Plugin.Create("Acme.Own")], [k, factor], [], default);
        Assert.Equal(expected, Plugin.Metric("overlap").Invoke(call).Scalar);
    }

    [Theory]
    [InlineData(true, 7.0)]
    [InlineData(false, null)]
    public void A_scalar_may_be_missing(bool there, double? expected)
    {
        var maybe = Plugin.Metric("maybe");
        var result = maybe.Invoke(new MetricCall([Plugin.Create("Acme.Own")], [there], [], default));
        Assert.True(maybe.IsScalar);
        Assert.True(result.IsScalar);
        Assert.Equal(expected, result.Scalar);
    }

    [Fact]
    public void A_call_gets_services_enums_texts_and_the_token()
    {
        var echo = Plugin.Metric("echo");
        var kind = echo.Variants[1].SweptValues.Single();
        var call = new MetricCall(
            [Plugin.Create("Acme.Own")], [kind, "abc"], [CultureInfo.InvariantCulture], new CancellationToken(canceled: true));
        Assert.Equal(1023, echo.Invoke(call).Scalar);
        Assert.Equal(["echo_up", "echo_down_right"], echo.Variants.Select(variant => variant.Name));
        Assert.Equal([typeof(IFormatProvider)], echo.Services);
    }

    [Fact]
    public void A_tuple_gives_scores_in_order()
    {
        var pair = Plugin.Metric("pair");
        var result = pair.Invoke(new MetricCall([Plugin.Create("Acme.Own")], [], [], default));
        Assert.Null(result.Scalar);
        Assert.Equal([1d, 2d], result.Scores.Select(scores => scores.Values[0]));
        Assert.Equal(["class", "pred_side"], pair.Outputs);
        Assert.Equal(["pair_class", "pair_pred_side"], pair.Variants.Single().Columns);
    }

    [Fact]
    public void Defaults_are_boxed_as_the_parameters_own_types()
    {
        var defaults = Plugin.Metric("overlap").Parameters.Select(parameter => parameter.DefaultValue);
        Assert.Equal([null, 2d], defaults);
    }

    [Fact]
    public void Metadata_says_what_the_table_says()
    {
        var expected = Plugin.Plugin.Metrics.SelectMany(metric => metric.Variants.Select(variant =>
            $"{variant.Name} {metric.Name} {metric.Kind} {metric.Version} {string.Join(",", variant.Columns)}"));
        var written = Plugin.Assembly.GetCustomAttributes<MetricVariantAttribute>().Select(variant =>
            $"{variant.Name} {variant.Declaration} {variant.Kind} {variant.Version} "
                + string.Join(",", variant.Columns.DefaultIfEmpty(variant.Name)));
        Assert.Equal(expected.Order(), written.Order());
        var contract = (ContractVersion.Major, ContractVersion.Minor);
        Assert.Equal(contract, (Plugin.Entry.ContractMajor, Plugin.Entry.ContractMinor));
        Assert.Equal(contract, (Plugin.Plugin.ContractMajor, Plugin.Plugin.ContractMinor));
        Assert.Equal("Acme.Own own", string.Join(",", Plugin.Assembly
            .GetCustomAttributes<MetricContextEntryAttribute>()
            .Select(context => $"{context.ContextType} {context.Kind}")));
    }

    [Fact]
    public void A_strategy_is_made_under_its_name()
    {
        var strategy = Assert.Single(Plugin.Plugin.Strategies);
        Assert.Equal((typeof(IDistance), "mine"), (strategy.StrategyType, strategy.Name));
        Assert.Equal(42, ((IDistance)strategy.Create()).Between([], []));
    }

    [Fact]
    public void The_registration_adds_plugin_and_provider_once()
    {
        var services = new ServiceCollection();
        var add = Plugin.Assembly.ExportedTypes
            .Single(type => type.Name == "Acme_Scores_MetricsServiceCollectionExtensions")
            .GetMethod("AddAcmeScoresMetrics")!;
        Assert.Same(services, add.Invoke(null, [services]));
        add.Invoke(null, [services]);

        using var provider = services.BuildServiceProvider();
        Assert.IsType(Plugin.Entry.Plugin, Assert.Single(provider.GetServices<MetricPlugin>()));
        using var scope = provider.CreateScope();
        var context = Assert.Single(Plugin.Plugin.Contexts);
        Assert.Same(ContextNeeds.Nothing, context.Resolve(scope.ServiceProvider).Needs(null!));
    }

    [Fact]
    public void A_context_of_the_table_registers_its_provider_by_itself()
    {
        var services = new ServiceCollection();
        var context = Assert.Single(Plugin.Plugin.Contexts);
        context.Register(services);
        context.Register(services);

        Assert.Equal(2, services.Count);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        Assert.Same(ContextNeeds.Nothing, context.Resolve(scope.ServiceProvider).Needs(null!));
    }
}
