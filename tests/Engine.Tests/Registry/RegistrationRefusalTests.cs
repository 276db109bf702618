using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class RegistrationRefusalTests
{
    [Fact]
    public void A_metric_name_of_two_plugins_is_refused_with_both() => Refused(
        "The metric name 'metric_a' is declared by both A.Metrics (metric_a) and B.Metrics (metric_a).",
        new HandWrittenPlugin("B.Metrics", HandWrittenPlugin.Metric("metric_a")),
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("metric_a")));

    [Fact]
    public void Names_that_differ_only_in_case_are_the_same() => Refused(
        "The metric name 'Metric_A' is declared by both A.Metrics (metric_a) and B.Metrics (Metric_A).",
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("metric_a")),
        new HandWrittenPlugin("B.Metrics", HandWrittenPlugin.Metric("Metric_A")));

    [Theory]
    [InlineData("perturbation")]
    [InlineData("Cell_Type")]
    [InlineData("vcc")]
    public void A_metric_called_like_a_column_of_every_table_or_a_profile_is_refused(string name) => Refused(
        $"The variant name '{name}' of A.Metrics is that of a profile or of a column in every table of results.",
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric(name)));

    [Fact]
    public void A_metric_called_like_one_of_ours_is_refused() => Refused(
        "The metric name 'mae' is declared by both CellEval.Metrics.AnnData (mae) and A.Metrics (mae).",
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("mae")));

    [Fact]
    public void A_variant_called_like_another_metrics_variant_is_refused() => Refused(
        "The variant name 'overlap_at_50' is declared by both CellEval.Metrics.De (overlap) and A.Metrics (overlap_at_50).",
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("overlap_at_50")));

    [Fact]
    public void A_column_that_two_plugins_write_is_refused_in_either_order()
    {
        var narrow = HandWrittenPlugin.Metric("score_a") with
        {
            Outputs = ["b"],
            Variants = [new VariantDeclaration { Name = "score_a", Columns = ["score_a_b"] }],
        };
        var wide = HandWrittenPlugin.Metric("score") with
        {
            Outputs = ["a_b"],
            Variants = [new VariantDeclaration { Name = "score", Columns = ["score_a_b"] }],
        };
        Refused(
            "The column name 'score_a_b' is declared by both A.Metrics (score_a) and B.Metrics (score).",
            new HandWrittenPlugin("A.Metrics", narrow),
            new HandWrittenPlugin("B.Metrics", wide));
        Refused(
            "The column name 'score_a_b' is declared by both A.Metrics (score) and B.Metrics (score_a).",
            new HandWrittenPlugin("A.Metrics", wide),
            new HandWrittenPlugin("B.Metrics", narrow));
        Refused(
            "The variant name 'score_a_b' is declared by both A.Metrics (score) and B.Metrics (score_a_b).",
            new HandWrittenPlugin("A.Metrics", wide),
            new HandWrittenPlugin("B.Metrics", HandWrittenPlugin.Metric("score_a_b")));
    }

    [Theory]
    [InlineData(ContractVersion.Major, ContractVersion.Minor + 1)]
    [InlineData(ContractVersion.Major + 1, 0)]
    [InlineData(ContractVersion.Major - 1, 0)]
    public void A_plugin_for_another_contract_is_refused(int major, int minor) => Refused(
        $"A.Metrics was built for contract {major}.{minor}; this host has {ContractVersion.Major}.{ContractVersion.Minor}.",
        new HandWrittenPlugin("A.Metrics") { Contract = (major, minor) });

    [Theory]
    [InlineData("minimal")]
    [InlineData("vcc")]
    [InlineData("pds")]
    [InlineData("of_nobody")]
    public void An_outsider_adds_nothing_to_a_closed_profile(string profile) => Refused(
        $"A.Metrics puts 'metric_a' into the profile '{profile}', which is not its own.",
        new HandWrittenPlugin(
            "A.Metrics", HandWrittenPlugin.Metric("metric_a") with { Profiles = [new ProfileEntry { Profile = profile, Variant = "metric_a" }] }));

    [Fact]
    public void A_plugin_adds_nothing_to_another_plugins_profile() => Refused(
        "B.Metrics puts 'metric_b' into the profile 'mine', which is not its own.",
        new HandWrittenPlugin("A.Metrics") { OwnProfiles = [new ProfileDeclaration { Name = "mine" }] },
        new HandWrittenPlugin(
            "B.Metrics", HandWrittenPlugin.Metric("metric_b") with { Profiles = [new ProfileEntry { Profile = "mine", Variant = "metric_b" }] }));

    [Fact]
    public void A_host_adds_to_closed_profiles_and_to_those_of_plugins_in_this_registry_alone()
    {
        var own = HandWrittenPlugin.Metric("own") with
        {
            Profiles =
            [
                new ProfileEntry { Profile = "vcc", Variant = "own" },
                new ProfileEntry { Profile = "mine", Variant = "own" },
            ],
        };
        var plugin = new HandWrittenPlugin("A.Metrics") { OwnProfiles = [new ProfileDeclaration { Name = "mine" }] };
        var registry = Host.Registry(plugin, new HandWrittenPlugin("App", own) { AddsAsHost = true });
        Assert.Equal(["own"], registry.Profile("mine").Variants.Select(variant => variant.Name));
        Assert.Equal(["own"], registry.Profile("vcc").Without(Host.Registry(plugin).Profile("vcc").Variants.Select(each => each.Name))
            .Variants.Select(variant => variant.Name));
    }

    [Fact]
    public void A_host_adds_nothing_to_a_profile_of_nobody() => Refused(
        "App puts 'own' into the profile 'of_nobody', which is not its own.",
        new HandWrittenPlugin("App", HandWrittenPlugin.Metric("own") with { Profiles = [new ProfileEntry { Profile = "of_nobody", Variant = "own" }] })
        {
            AddsAsHost = true,
        });

    [Fact]
    public void Two_hosts_are_refused() => Refused(
        "Both App and Tool add metrics to profiles that are not their own, as only the host may: take [InProfile] away in one.",
        new HandWrittenPlugin("Tool") { AddsAsHost = true },
        new HandWrittenPlugin("A.Metrics"),
        new HandWrittenPlugin("App") { AddsAsHost = true });

    [Fact]
    public void A_profile_of_two_plugins_is_refused_with_both() => Refused(
        "The profile 'Mine' is declared by both A.Metrics and B.Metrics.",
        new HandWrittenPlugin("A.Metrics") { OwnProfiles = [new ProfileDeclaration { Name = "mine" }] },
        new HandWrittenPlugin("B.Metrics") { OwnProfiles = [new ProfileDeclaration { Name = "Mine" }] });

    [Fact]
    public void A_built_in_profile_cannot_be_declared_again() => Refused(
        "A.Metrics declares the built-in profile 'full'.",
        new HandWrittenPlugin("A.Metrics") { OwnProfiles = [new ProfileDeclaration { Name = "full" }] });

    [Fact]
    public void A_distance_that_exists_is_refused() => Refused(
        "The name 'L1' of the IDistance CellEval.Engine.Tests.RegistrationRefusalTests.Nowhere in A.Metrics is taken by "
        + "CellEval.Metrics.AnnData.L1Distance in CellEval.Metrics.AnnData.",
        new HandWrittenPlugin("A.Metrics") { OwnStrategies = [new StrategyDeclaration { StrategyType = typeof(IDistance), Name = "L1", Create = () => new Nowhere() }] });

    [Fact]
    public void A_variant_whose_strategy_nobody_brings_is_refused_with_its_plugin() => Refused(
        "The variant own of A.Metrics takes the IDistance 'nope', and no plugin brings one. "
        + "There are: braycurtis, canberra, chebyshev, correlation, cosine, l1, l2, sqeuclidean.",
        new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("own") with
        {
            Parameters =
            [
                new ParameterDeclaration { Name = "distance", Type = ParameterType.Strategy, IsSwept = true, StrategyType = typeof(IDistance) },
            ],
            Variants = [new VariantDeclaration { Name = "own", Columns = ["own"], SweptValues = ["nope"] }],
        }));

    [Fact]
    public void A_distance_that_cannot_be_made_is_refused_with_its_plugin() => Refused(
        "A.Metrics cannot make its IDistance called 'own': InvalidOperationException: no luck",
        new HandWrittenPlugin("A.Metrics")
        {
            OwnStrategies = [new StrategyDeclaration { StrategyType = typeof(IDistance), Name = "own", Create = () => throw new InvalidOperationException("no luck") }],
        });

    [Fact]
    public void A_plugin_whose_table_throws_is_refused_by_name() => Refused(
        "A.Metrics cannot say what it declares: InvalidDataException: no table", new ThrowingPlugin());

    [Fact]
    public void A_plugin_that_cannot_be_made_is_refused()
    {
        using var host = new ServiceCollection()
            .AddCellEval()
            .AddSingleton<MetricPlugin>(_ => throw new InvalidDataException("no plugin"))
            .BuildServiceProvider();
        var refusal = Assert.Throws<MetricRegistrationException>(() => host.GetRequiredService<MetricRegistry>());
        Assert.Equal("A registered plugin cannot be made: InvalidDataException: no plugin", refusal.Message);
        Assert.IsType<InvalidDataException>(refusal.InnerException);
    }

    private static void Refused(string message, params MetricPlugin[] plugins) =>
        Assert.Equal(message, Assert.Throws<MetricRegistrationException>(() => Host.Registry(plugins)).Message);

    private sealed class ThrowingPlugin : MetricPlugin
    {
        public override string AssemblyName => "A.Metrics";

        public override int ContractMajor => ContractVersion.Major;

        public override int ContractMinor => ContractVersion.Minor;

        public override IReadOnlyList<MetricDeclaration> Metrics => throw new InvalidDataException("no table");
    }

    private sealed class Nowhere : IDistance
    {
        public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => double.NaN;
    }
}
