using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

public sealed class FormerNameTests
{
    private static readonly MetricDeclaration Renamed = HandWrittenPlugin.Metric("renamed") with
    {
        NameTemplate = "renamed",
        FormerNames = ["old", "older"],
        Parameters =
        [
            new ParameterDeclaration { Name = "k", Type = ParameterType.WholeNumber, IsNullable = true, IsSwept = true },
            new ParameterDeclaration { Name = "cutoff", Type = ParameterType.Number, DefaultValue = 0.5 },
        ],
        Variants =
        [
            new VariantDeclaration { Name = "renamed_at_N", SweptValues = [null], Columns = ["renamed_at_N"] },
            new VariantDeclaration { Name = "renamed_at_50", SweptValues = [50], Columns = ["renamed_at_50"] },
        ],
    };

    private static readonly MetricRegistry Registry = Host.Registry(new HandWrittenPlugin("A", Renamed));

    [Fact]
    public void A_former_name_may_be_a_template()
    {
        var metric = HandWrittenPlugin.Metric("score") with
        {
            NameTemplate = "{distance}_score",
            FormerNames = ["old_{distance}"],
            Parameters = [new ParameterDeclaration { Name = "distance", Type = ParameterType.Strategy, StrategyType = typeof(IDistance), IsSwept = true }],
            Variants = [new VariantDeclaration { Name = "l1_score", SweptValues = ["l1"], Columns = ["l1_score"] }],
        };
        var registry = Host.Registry(new HandWrittenPlugin("A", metric));
        var plan = RunPlan.Create(registry, new MetricSelection { FurtherVariants = [VariantRequest.Parse("old:distance=l2")], Skip = ["old_l1", "old_l2"] });
        Assert.DoesNotContain(plan.Metrics, planned => planned.Variant.Metric.Name == "score");
        Assert.Equal(["old is now called score.", "old_l1 is now called l1_score.", "old_l2 is now called l2_score."], plan.Warnings);
    }

    [Fact]
    public void Composed_profiles_know_former_names_those_of_plugins_too()
    {
        var plan = RunPlan.Create(Registry, new MetricSelection { Profile = "anndata,-old_at_50" });
        Assert.DoesNotContain(plan.Metrics, metric => metric.Variant.Name == "renamed_at_50");
        Assert.Contains(plan.Metrics, metric => metric.Variant.Name == "renamed_at_N");
        Assert.Equal(["old_at_50 is now called renamed_at_50."], plan.Warnings);

        var other = new HandWrittenPlugin("B") { OwnProfiles = [new ProfileDeclaration { Name = "of_b", From = "+old,-older_at_N" }] };
        var registry = Host.Registry(new HandWrittenPlugin("A", Renamed), other);
        Assert.Equal(["renamed_at_50"], registry.Profile("of_b").Variants.Select(variant => variant.Name));
    }

    [Fact]
    public void A_current_name_is_not_warned_of() =>
        Assert.Empty(Plan(new() { Skip = ["renamed_at_N"], Settings = [OptionSetting.Parse("renamed.cutoff=1")] }).Warnings);

    [Theory]
    [InlineData("old", "renamed", 0)]
    [InlineData("older", "renamed", 0)]
    [InlineData("OLD_at_50", "renamed_at_50", 1)]
    public void What_is_skipped_by_a_former_name_is_skipped(string former, string current, int left)
    {
        var plan = Plan(new() { Skip = [former] });
        Assert.Equal(left, plan.Metrics.Count(metric => metric.Variant.Metric.Name == "renamed"));
        Assert.Equal([$"{former} is now called {current}."], plan.Warnings);
    }

    [Fact]
    public void Settings_by_former_names_count_in_the_order_that_they_have()
    {
        var plan = Plan(new()
        {
            Settings = [.. ((string[])["renamed.cutoff=1", "old.cutoff=2", "old_at_50.cutoff=3"]).Select(OptionSetting.Parse)],
        });
        Assert.Equal([null, 2.0], Values(plan, "renamed_at_N"));
        Assert.Equal([50, 3.0], Values(plan, "renamed_at_50"));
        Assert.Equal(["old is now called renamed.", "old_at_50 is now called renamed_at_50."], plan.Warnings);
    }

    [Fact]
    public void Further_variants_can_be_asked_for_and_set_by_former_names()
    {
        var plan = Plan(new()
        {
            FurtherVariants = [VariantRequest.Parse("old:k=7"), VariantRequest.Parse("old:k=8")],
            Settings = [OptionSetting.Parse("old_at_7.cutoff=4")],
            Skip = ["older_at_8"],
        });
        Assert.Equal([7, 4.0], Values(plan, "renamed_at_7"));
        Assert.DoesNotContain(plan.Metrics, metric => metric.Variant.Name == "renamed_at_8");
        Assert.Equal(
            ["old is now called renamed.", "older_at_8 is now called renamed_at_8.", "old_at_7 is now called renamed_at_7."],
            plan.Warnings);
    }

    [Theory]
    [InlineData("mae", "The former name 'mae' of own (A) is a name of mae (CellEval.Metrics.AnnData).")]
    [InlineData("Overlap_at_50", "The former name 'Overlap_at_50' of own (A) is a name of overlap (CellEval.Metrics.De).")]
    [InlineData("de_nsig_counts_real", "The former name 'de_nsig_counts_real' of own (A) is a name of de_nsig_counts (CellEval.Metrics.De).")]
    [InlineData("own", "The former name 'own' of own (A) is a name of own (A).")]
    public void A_former_name_that_a_metric_has_now_is_refused(string former, string message) => Refused(
        message, new HandWrittenPlugin("A", HandWrittenPlugin.Metric("own") with { FormerNames = [former] }));

    [Fact]
    public void A_former_name_of_two_metrics_is_refused_with_both() => Refused(
        "The former name 'OLD' of second (B) is also a former name of first (A).",
        new HandWrittenPlugin("A", HandWrittenPlugin.Metric("first") with { FormerNames = ["old"] }),
        new HandWrittenPlugin("B", HandWrittenPlugin.Metric("second") with { FormerNames = ["OLD"] }));

    private static void Refused(string message, params MetricPlugin[] plugins) =>
        Assert.Equal(message, Assert.Throws<MetricRegistrationException>(() => Host.Registry(plugins)).Message);

    private static RunPlan Plan(MetricSelection selection) => RunPlan.Create(Registry, selection with { Profile = "anndata" });

    private static IReadOnlyList<object?> Values(RunPlan plan, string variant) =>
        plan.Metrics.Single(metric => metric.Variant.Name == variant).Values;
}
