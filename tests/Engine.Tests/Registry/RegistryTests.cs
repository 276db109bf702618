using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

public sealed class RegistryTests
{
    private static readonly MetricRegistry Ours = Host.Registry();

    [Fact]
    public Task Every_metric_stands_with_all_that_is_declared_of_it() => Verify(RegistryText.Metrics(Ours));

    [Fact]
    public Task Every_profile_stands_with_its_columns_in_order() => Verify(RegistryText.Profiles(Ours));

    [Fact]
    public void There_are_17_declarations_27_variants_and_28_columns()
    {
        Assert.Equal(17, Ours.Metrics.Count);
        Assert.Equal(27, Ours.Variants.Count);
        Assert.Equal(28, Ours.Variants.Sum(variant => variant.Columns.Count));
        Assert.Equal(27, Ours.Profile("full").Variants.Count);
    }

    [Theory]
    [InlineData("OVERLAP_AT_50")]
    [InlineData("overlap_at_50")]
    public void Variants_are_found_in_any_case(string name) => Assert.Equal("overlap_at_50", Ours.FindVariant(name)?.Name);

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Null(Ours.FindVariant("overlap"));
        Assert.Null(Ours.FindVariant("overlap_at_1000"));
        Assert.Null(Ours.FindMetric("overlap_at_50"));
        Assert.Null(Ours.FindStrategy(typeof(IDistance), "l3"));
        Assert.Empty(Ours.StrategyNames(typeof(IComparable)));
    }

    [Fact]
    public void The_order_of_registration_changes_nothing()
    {
        HandWrittenPlugin a = new("A.Metrics", HandWrittenPlugin.Metric("metric_a"));
        HandWrittenPlugin b =
            new("B.Metrics", HandWrittenPlugin.Metric("metric_b"), HandWrittenPlugin.Metric("metric_c") with { Order = -1 });
        var forwards = Host.Registry(a, b).Variants.Select(variant => variant.Name).ToArray();
        Assert.Equal(forwards, Host.Registry(b, a).Variants.Select(variant => variant.Name));
        Assert.Equal(["metric_a", "metric_c", "metric_b"], forwards[^3..]);
    }

    [Fact]
    public void A_plugin_on_our_contexts_joins_the_open_profiles_of_its_kind_only()
    {
        var registry = Host.Registry(new HandWrittenPlugin("A.Metrics", HandWrittenPlugin.Metric("metric_a")));
        Assert.Equal(["full", "anndata"], registry.FindVariant("metric_a")!.Profiles);
        Assert.Equal("metric_a", registry.Profile("full").Variants[^1].Name);
        Assert.DoesNotContain(registry.Profile("de").Variants, variant => variant.Name == "metric_a");
    }

    [Fact]
    public void A_plugin_on_its_own_context_joins_only_profiles_that_it_names()
    {
        var metric = HandWrittenPlugin.Metric("metric_a") with
        {
            Kind = "own",
            Profiles = [new ProfileEntry { Profile = "mine", Variant = "metric_a" }, new ProfileEntry { Profile = "full", Variant = "metric_a" }],
        };
        var registry = Host.Registry(
            new HandWrittenPlugin("A.Metrics", metric, HandWrittenPlugin.Metric("metric_b") with { Kind = "own" })
            {
                OwnProfiles = [new ProfileDeclaration { Name = "mine", Description = "What I look at." }],
            });
        Assert.Equal(["full", "mine"], registry.FindVariant("metric_a")!.Profiles.Order());
        Assert.Empty(registry.FindVariant("metric_b")!.Profiles);
        Assert.Equal(["full", "de", "anndata", "minimal", "vcc", "pds", "mine"], registry.Profiles.Select(profile => profile.Name));
        Assert.Equal("What I look at.", registry.Profile("Mine").Description);
    }
}
