using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

public sealed class ComposedProfileTests
{
    private static readonly MetricRegistry Ours = Host.Registry();

    [Theory]
    [InlineData("full,-overlap_at_50", "full", "", "overlap_at_50")]
    [InlineData(" FULL , - overlap ", "full", "", "overlap_at_N overlap_at_50 overlap_at_100 overlap_at_200 overlap_at_500")]
    [InlineData("pds,+mae,+MSE", "pds", "mae mse", "")]
    [InlineData("pds,+pds,-mae", "pds", "", "")]
    [InlineData("pds,-mae,+mae", "pds", "mae", "")]
    [InlineData("full,-overlap,+overlap_at_50", "full", "", "overlap_at_N overlap_at_100 overlap_at_200 overlap_at_500")]
    [InlineData("+mae", null, "mae", "")]
    [InlineData("+mse, +overlap_at_N", null, "overlap_at_N mse", "")]
    public void A_text_adds_and_takes_away_in_order(string text, string? start, string added, string taken)
    {
        IEnumerable<string> expected = start is null ? [] : Names(Ours.Profile(start));
        expected = expected.Except(taken.Split(' ')).Union(added.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(InOrder(expected), Names(Ours.Profile(text)));
    }

    [Fact]
    public void A_profile_is_added_and_taken_away_whole()
    {
        Assert.Equal(Names(Ours.Profile("de")), Names(Ours.Profile("full,-anndata")));
        Assert.Equal(Names(Ours.Profile("full")), Names(Ours.Profile("de,+anndata")));
        Assert.Empty(Ours.Profile("full,-de,-anndata").Variants);
    }

    [Fact]
    public void Code_composes_as_a_text_does()
    {
        var full = Ours.Profile("full");
        var composed = full.Without("overlap_at_50", "minimal").With("mae");
        Assert.Equal("full,-overlap_at_50,-minimal,+mae", composed.Name);
        Assert.Equal(Names(Ours.Profile(composed.Name)), Names(composed));
        Assert.DoesNotContain("overlap_at_50", Names(composed));
        Assert.Contains("overlap_at_50", Names(full));
        Assert.Equal("full", full.Name);
        Assert.Equal("full,-mae", Ours.Profile("full, -mae").Name);
        Assert.Equal("+mae,+mse", Ours.Profile("+mae,+mse").Name);
    }

    [Fact]
    public void A_run_takes_a_composed_profile()
    {
        var profile = Ours.Profile("pds").With("mae").Name;
        var plan = RunPlan.Create(Ours, new MetricSelection { Profile = profile });
        Assert.Equal(Names(Ours.Profile(profile)), plan.Metrics.Select(metric => metric.Variant.Name));
    }

    [Theory]
    [InlineData("full,")]
    [InlineData(",-mae")]
    [InlineData("full,mae")]
    [InlineData("-mae")]
    [InlineData("full,-")]
    [InlineData("full,+mae,,")]
    public void A_text_of_another_form_is_refused_with_an_example(string text) => Assert.Equal(
        $"'{text}' is not a profile: expected a profile, then +NAME or -NAME, with commas between them, "
        + "for example full,-overlap_at_N,+my_metric.",
        Assert.Throws<RequestException>(() => Ours.Profile(text)).Message);

    [Fact]
    public void An_unknown_name_is_told_what_exists()
    {
        var added = Assert.Throws<RequestException>(() => Ours.Profile("full,+nothing")).Message;
        Assert.StartsWith("There is no variant, metric or profile 'nothing'. There is: overlap_at_N, ", added, StringComparison.Ordinal);
        Assert.EndsWith(", minimal, vcc, pds.", added, StringComparison.Ordinal);
        Assert.Contains(", overlap, ", added, StringComparison.Ordinal);
        Assert.Throws<RequestException>(() => Ours.Profile("full").With("nothing"));
        Assert.Throws<RequestException>(() => Ours.Profile("full").Without("nothing"));
        Assert.Equal(
            "There is no profile 'nothing'. There is: full, de, anndata, minimal, vcc, pds.",
            Assert.Throws<RequestException>(() => Ours.Profile("nothing,-mae")).Message);
    }

    [Fact]
    public void A_plugin_composes_profiles_of_what_others_bring()
    {
        var first = Plugin("A.Metrics", "metric_a", new ProfileDeclaration { Name = "mine", Description = "Ours and theirs.", From = "theirs,-metric_b,+pds" });
        var second = Plugin("B.Metrics", "metric_b", new ProfileDeclaration { Name = "theirs", From = "+metric_b,+metric_a" });
        var registry = Host.Registry(first, second);
        string[] expected = [.. Names(Ours.Profile("pds")), "metric_a"];
        Assert.Equal(expected, Names(registry.Profile("mine")));
        Assert.Equal("Ours and theirs.", registry.Profile("mine").Description);
        Assert.Equal(["metric_a", "metric_b"], Names(registry.Profile("theirs")));
        Assert.Equal(Places, registry.FindVariant("metric_a")!.Profiles.OrderBy(profile => Array.IndexOf(Places, profile)));
        Assert.All(registry.Profiles, profile => Assert.All(profile.Variants, variant => Assert.Contains(profile.Name, variant.Profiles)));
    }

    [Fact]
    public void Metrics_that_name_a_composed_profile_are_in_it_too()
    {
        var metric = HandWrittenPlugin.Metric("metric_a") with { Kind = "own", Profiles = [new ProfileEntry { Profile = "mine", Variant = "metric_a" }] };
        var registry = Host.Registry(new HandWrittenPlugin("A.Metrics", metric)
        {
            OwnProfiles = [new ProfileDeclaration { Name = "mine", From = "+mae" }],
        });
        Assert.Equal(["mae", "metric_a"], Names(registry.Profile("mine")));
    }

    [Fact]
    public void A_composed_profile_of_what_nobody_brings_is_refused()
    {
        var plugin = Plugin("A.Metrics", "metric_a", new ProfileDeclaration { Name = "mine", From = "pds,+metric_b" });
        var message = Assert.Throws<MetricRegistrationException>(() => Host.Registry(plugin)).Message;
        Assert.StartsWith(
            "The profile 'mine' of A.Metrics cannot be composed of 'pds,+metric_b'. There is no variant, metric or profile 'metric_b'. ",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine", "pds")]
    [InlineData("pds,+theirs", "mine")]
    public void A_profile_that_is_composed_of_itself_is_refused(string mine, string theirs)
    {
        var plugin = Plugin(
            "A.Metrics", "metric_a", new ProfileDeclaration { Name = "mine", From = mine }, new ProfileDeclaration { Name = "theirs", From = theirs });
        Assert.Equal(
            "The profile 'mine' is composed of itself.",
            Assert.Throws<MetricRegistrationException>(() => Host.Registry(plugin)).Message);
    }

    private static string[] Places { get; } = ["full", "anndata", "mine", "theirs"];

    private static HandWrittenPlugin Plugin(string assembly, string metric, params IReadOnlyList<ProfileDeclaration> profiles) =>
        new(assembly, HandWrittenPlugin.Metric(metric)) { OwnProfiles = profiles };

    private static IEnumerable<string> Names(MetricProfile profile) => profile.Variants.Select(variant => variant.Name);

    private static IEnumerable<string> InOrder(IEnumerable<string> names) =>
        Ours.Variants.Select(variant => variant.Name).Where(names.ToHashSet().Contains);
}
