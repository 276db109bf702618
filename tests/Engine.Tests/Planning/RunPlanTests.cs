namespace CellEval.Engine.Tests;

public sealed class RunPlanTests
{
    private static readonly MetricRegistry Registry = Host.Registry();

    [Fact]
    public void A_profile_is_planned_in_the_order_of_the_registry_with_default_values()
    {
        var plan = RunPlan.Create(Registry, new MetricSelection { Profile = "vcc" });
        Assert.Equal(["overlap_at_N", "mae", "discrimination_score_l1"], Names(plan));
        Assert.Equal([null, 0.05, DeSortBy.AbsLog2FoldChange], plan.Metrics[0].Values);
        Assert.Empty(plan.Warnings);
        Assert.Empty(plan.ObsmKeys);
    }

    [Fact]
    public void A_setting_of_a_metric_reaches_all_its_variants()
    {
        var plan = Plan("full", ["overlap.fdr_threshold=0.01"]);
        Assert.All(
            plan.Metrics.Where(metric => metric.Variant.Metric.Name == "overlap"),
            metric => Assert.Equal(0.01, Value(plan, metric.Variant.Name, "fdr_threshold")));
        Assert.Equal(0.05, Value(plan, "precision_at_50", "fdr_threshold"));
    }

    [Theory]
    [InlineData("overlap.fdr_threshold=0.01", "overlap_at_50.fdr_threshold=0.2")]
    [InlineData("overlap_at_50.fdr_threshold=0.2", "overlap.fdr_threshold=0.01")]
    public void A_setting_of_a_variant_beats_its_metrics_whatever_comes_first(string first, string second)
    {
        var plan = Plan("full", [first, second]);
        Assert.Equal(0.2, Value(plan, "overlap_at_50", "fdr_threshold"));
        Assert.Equal(0.01, Value(plan, "overlap_at_100", "fdr_threshold"));
    }

    [Fact]
    public void Of_two_settings_of_the_same_the_later_counts()
    {
        var plan = Plan("full", ["overlap.fdr_threshold=0.1", "OVERLAP.fdr_threshold=0.3"]);
        Assert.Equal(0.3, Value(plan, "overlap_at_N", "fdr_threshold"));
    }

    [Fact]
    public void Settings_of_every_type_are_read()
    {
        var plan = Plan(
            "full",
            ["overlap.sort_by=p_value", "discrimination_score_l2.exclude_target_gene=false", "discrimination_score.embed_key=pca"]);
        Assert.Equal(DeSortBy.PValue, Value(plan, "overlap_at_50", "sort_by"));
        Assert.Equal(false, Value(plan, "discrimination_score_l2", "exclude_target_gene"));
        Assert.Equal(true, Value(plan, "discrimination_score_l1", "exclude_target_gene"));
        Assert.Equal("pca", Value(plan, "discrimination_score_cosine", "embed_key"));
        Assert.Equal(["pca"], plan.ObsmKeys);
    }

    [Fact]
    public void An_empty_setting_is_null()
    {
        var plan = Plan("full", ["discrimination_score.embed_key=pca", "discrimination_score_l2.embed_key="]);
        Assert.Null(Value(plan, "discrimination_score_l2", "embed_key"));
        Assert.Equal("pca", Value(plan, "discrimination_score_l1", "embed_key"));
    }

    [Fact]
    public void Numbers_are_read_in_the_invariant_culture()
    {
        Assert.Equal(1e-3, Value(Plan("full", ["overlap.fdr_threshold=1e-3"]), "overlap_at_N", "fdr_threshold"));
        Assert.Throws<RequestException>(() => Plan("full", ["overlap.fdr_threshold=0,01"]));
    }

    [Fact]
    public void A_further_variant_stands_behind_those_of_its_metric()
    {
        var plan = Plan("full", [], "overlap:k=1000", "discrimination_score:distance=chebyshev");
        var names = Names(plan);
        Assert.Equal(29, names.Length);
        Assert.Equal("overlap_at_1000", names[Array.IndexOf(names, "overlap_at_500") + 1]);
        Assert.Equal("precision_at_N", names[Array.IndexOf(names, "overlap_at_1000") + 1]);
        Assert.Equal("discrimination_score_chebyshev", names[Array.IndexOf(names, "discrimination_score_cosine") + 1]);
        Assert.Equal(1000, Value(plan, "overlap_at_1000", "k"));
        Assert.IsAssignableFrom<IDistance>(Value(plan, "discrimination_score_chebyshev", "distance"));
        Assert.Equal(["overlap_at_1000"], plan.Metrics.Single(metric => metric.Variant.Name == "overlap_at_1000").Variant.Columns);
    }

    [Fact]
    public void A_declared_variant_that_is_asked_for_stands_where_it_is_declared()
    {
        var plan =
            Plan("vcc", [], "discrimination_score:distance=cosine", "overlap:k=100", "discrimination_score:distance=L2", "overlap:k=50");
        Assert.Equal(
            [
                "overlap_at_N", "overlap_at_50", "overlap_at_100", "mae",
                "discrimination_score_l1", "discrimination_score_l2", "discrimination_score_cosine",
            ],
            Names(plan));
    }

    [Fact]
    public void A_further_variant_that_is_in_the_profile_is_computed_once()
    {
        Assert.Equal(
            ["overlap_at_N", "mae", "discrimination_score_l1"], Names(Plan("vcc", [], "overlap:k=", "discrimination_score:distance=l1")));
        Assert.Equal(28, Plan("full", [], "overlap:k=7", "overlap:k=7", "overlap:k=50").Metrics.Count);
    }

    [Fact]
    public void A_distance_is_spelt_as_it_is_registered() =>
        Assert.Contains("discrimination_score_chebyshev", Names(Plan("pds", [], "discrimination_score:distance=CHEBYSHEV")));

    [Fact]
    public void A_further_variant_takes_its_own_and_its_metrics_settings()
    {
        var plan = Plan("full", ["overlap.sort_by=fdr", "overlap_at_7.fdr_threshold=0.5"], "overlap:k=7");
        Assert.Equal(DeSortBy.Fdr, Value(plan, "overlap_at_7", "sort_by"));
        Assert.Equal(0.5, Value(plan, "overlap_at_7", "fdr_threshold"));
    }

    [Fact]
    public void Variants_and_whole_metrics_can_be_skipped_in_any_case()
    {
        var plan = RunPlan.Create(Registry, new MetricSelection { Skip = ["OVERLAP", "precision_at_50", "Discrimination_Score_L1"] });
        Assert.Equal(27 - 5 - 1 - 1, plan.Metrics.Count);
        Assert.DoesNotContain(plan.Metrics, metric => metric.Variant.Metric.Name == "overlap");
        Assert.Contains("precision_at_N", Names(plan));
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void A_further_variant_can_be_skipped_too()
    {
        var plan = RunPlan.Create(
            Registry, new MetricSelection { FurtherVariants = [VariantRequest.Parse("overlap:k=7")], Skip = ["Overlap_at_7"] });
        Assert.Equal(27, plan.Metrics.Count);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void What_has_no_effect_is_warned_of()
    {
        var plan = RunPlan.Create(Registry, new MetricSelection
        {
            Profile = "vcc",
            Skip = ["pearson_delta"],
            Settings = [.. Settings("precision.fdr_threshold=0.1", "overlap_at_50.fdr_threshold=0.1", "overlap.fdr_threshold=0.1")],
        });
        Assert.Equal(
            [
                "precision.fdr_threshold is set, but precision is not part of this run.",
                "overlap_at_50.fdr_threshold is set, but overlap_at_50 is not part of this run.",
            ],
            plan.Warnings);
    }

    [Fact]
    public void A_column_is_skipped_with_the_others_of_its_variant()
    {
        var plan = RunPlan.Create(Registry, new MetricSelection { Profile = "minimal", Skip = ["DE_nsig_counts_real", "mae"] });
        Assert.Equal(
            ["overlap_at_N", "precision_at_N", "pearson_delta", "mse", "discrimination_score_l1"],
            plan.Metrics.Select(metric => metric.Variant.Name));
        Assert.Equal(
            ["DE_nsig_counts_real is a column of de_nsig_counts: skipping it leaves out de_nsig_counts_pred too."], plan.Warnings);
    }

    [Theory]
    [InlineData("maee", "mae")]
    [InlineData("MEA", "mae")]
    [InlineData("pearson_dleta", "pearson_delta")]
    [InlineData("de_nsig_count_real", "de_nsig_counts_real")]
    [InlineData("discrimination_scor_l2", "discrimination_score_l2")]
    public void Who_skips_a_name_that_is_nearly_right_is_told_the_right_one(string name, string meant) =>
        Assert.Contains(
            $"There is no metric to skip called '{name}'. Did you mean '{meant}'?", RefusedSkip(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("n")]
    public void Nothing_is_guessed_where_nothing_is_near(string name) =>
        Assert.DoesNotContain("Did you mean", RefusedSkip(name), StringComparison.Ordinal);

    [Fact]
    public void Embeddings_are_listed_once_and_sorted() =>
        Assert.Equal(["pca", "umap"], Plan("full", ["mse.embed_key=umap", "mae.embed_key=pca", "mse_delta.embed_key=umap"]).ObsmKeys);

    private static string RefusedSkip(string name) => Assert.Throws<RequestException>(
        () => RunPlan.Create(Registry, new MetricSelection { Profile = "de", Skip = [name] })).Message;

    private static IEnumerable<OptionSetting> Settings(params string[] settings) => settings.Select(OptionSetting.Parse);

    private static RunPlan Plan(string profile, string[] settings, params string[] further) => RunPlan.Create(Registry, new MetricSelection
    {
        Profile = profile,
        Settings = [.. Settings(settings)],
        FurtherVariants = [.. further.Select(VariantRequest.Parse)],
    });

    private static string[] Names(RunPlan plan) => [.. plan.Metrics.Select(metric => metric.Variant.Name)];

    private static object? Value(RunPlan plan, string variant, string parameter)
    {
        var metric = plan.Metrics.Single(metric => metric.Variant.Name == variant);
        return metric.Variant.Metric.Declaration.Parameters
            .Zip(metric.Values)
            .Single(pair => pair.First.Name == parameter)
            .Second;
    }
}
