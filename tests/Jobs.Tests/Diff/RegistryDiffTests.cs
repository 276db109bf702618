using CellEval.Engine;
using CellEval.Jobs.Diff;

namespace CellEval.Jobs.Tests.Diff;

public sealed class RegistryDiffTests
{
    private static readonly MetricSnapshot Share = new()
    {
        Name = "share",
        Kind = "de",
        Assembly = "A",
        Version = 1,
        Best = "one",
        Order = 10,
        Scalar = false,
        Description = "A share.",
        FormerNames = [],
        Options = [new OptionSnapshot("threshold", "number", false, "0.05", [])],
        Variants =
        [
            new VariantSnapshot("share_at_50", [new SweptValueSnapshot("k", "50")], ["share_at_50"], ["full", "de"]),
        ],
    };

    private static readonly MetricSnapshot Error = Share with
    {
        Name = "error",
        Best = "zero",
        Options = [],
        Variants = [new VariantSnapshot("error", [], ["error"], ["full"])],
    };

    [Fact]
    public void Equal_registries_have_no_differences() =>
        Assert.Empty(Compare([Share, Error], [Share with { Description = "Said better." }, Error]));

    [Fact]
    public void What_came_and_what_went_is_told() => Assert.Equal(
        ["added: error: de, version 1", "removed: share"], Compare([Share], [Error]));

    [Fact]
    public void A_former_name_makes_a_renaming_and_nothing_else() => Assert.Equal(
        ["renamed: share: now part"],
        Compare(
            [Share],
            [
                Share with
                {
                    Name = "part",
                    FormerNames = ["share"],
                    Variants = [Share.Variants[0] with { Name = "part_at_50", Columns = ["part_at_50"] }],
                },
            ]));

    [Fact]
    public void A_former_name_that_another_metric_bears_now_is_no_renaming() => Assert.Equal(
        ["added: error: de, version 1"], Compare([Share], [Share, Error with { FormerNames = ["share"] }]));

    [Theory]
    [InlineData(null, "", "none -> \"\"")]
    [InlineData("", null, "\"\" -> none")]
    [InlineData("none", null, "\"none\" -> none")]
    [InlineData("a", "\"\"", "a -> \"\"\"\"")]
    public void A_default_of_nothing_is_told_from_an_empty_text(string? was, string? now, string difference) => Assert.Equal(
        [$"changed: share.note: default: {difference}"],
        Compare([Share with { Options = [Note(was)] }], [Share with { Options = [Note(now)] }]));

    [Fact]
    public void Every_change_of_a_declaration_is_told() => Assert.Equal(
        [
            "changed: share: version: 1 -> 2",
            "changed: share: kind: de -> anndata",
            "changed: share: best: one -> higher",
            "added: option share.sort_by",
            "changed: share.threshold: default: 0.05 -> 0.1",
            "added: share: variant share_at_9",
            "changed: share_at_50: columns: share_at_50 -> x, y",
            "changed: share_at_50: profiles: full, de -> full",
        ],
        Compare(
            [Share],
            [
                Share with
                {
                    Version = 2,
                    Kind = "anndata",
                    Best = "higher",
                    Options =
                    [
                        Share.Options[0] with { Default = "0.1" },
                        new OptionSnapshot("sort_by", "choice", true, null, ["a", "b"]),
                    ],
                    Variants =
                    [
                        new VariantSnapshot("share_at_9", [new SweptValueSnapshot("k", "9")], ["share_at_9"], []),
                        Share.Variants[0] with { Columns = ["x", "y"], Profiles = ["full"] },
                    ],
                },
            ]));

    [Fact]
    public void A_changed_range_is_told_and_a_changed_description_is_not()
    {
        RangeSnapshot?[] ranges =
            [null, new(0, 1, false, false), new(0, 1, true, true), new(1e-5, null, false, false), new(null, 2, false, false), null];
        MetricSnapshot[] metrics = [.. ranges.Select((range, i) => Share with
        {
            Options = [Share.Options[0] with { Range = range, Description = $"Text {i}." }],
        })];
        Assert.Equal(
            [
                "changed: share.threshold: range: none -> from 0 up to 1",
                "changed: share.threshold: range: from 0 up to 1 -> above 0 below 1",
                "changed: share.threshold: range: above 0 below 1 -> from 1E-05",
                "changed: share.threshold: range: from 1E-05 -> up to 2",
                "changed: share.threshold: range: up to 2 -> none",
            ],
            metrics.Zip(metrics.Skip(1), (was, now) => Assert.Single(Compare([was], [now]))));
        Assert.Empty(Compare([metrics[0]], [metrics[^1]]));
    }

    [Fact]
    public void A_registry_comes_back_from_its_text()
    {
        var json = Registry(Share, Error).ToJson();
        Assert.Empty(RegistryDiff.Compare(Registry(Share, Error), RegistrySnapshot.FromJson(json, "x.json")));
        Assert.Equal(json, RegistrySnapshot.FromJson(json, "x.json").ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"tool\": null, \"contract\": \"1.0\", \"metrics\": [], \"profiles\": []}")]
    public void Another_text_is_refused(string json) => Assert.StartsWith(
        "x.json: this is not a registry",
        Assert.Throws<InputException>(() => RegistrySnapshot.FromJson(json, "x.json")).Message,
        StringComparison.Ordinal);

    private static OptionSnapshot Note(string? value) => new("note", "text", true, value, []);

    private static IEnumerable<string> Compare(MetricSnapshot[] old, MetricSnapshot[] current) =>
        RegistryDiff.Compare(Registry(old), Registry(current)).Select(difference => difference.ToString());

    private static RegistrySnapshot Registry(params MetricSnapshot[] metrics) =>
        new() { Tool = "1.0.0", Contract = "1.0", Metrics = metrics, Profiles = [new ProfileSnapshot("full", "All.", [])] };
}
