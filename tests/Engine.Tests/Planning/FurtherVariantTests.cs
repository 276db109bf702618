using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>A variant that nobody has declared may be called as one that somebody has.</summary>
public sealed class FurtherVariantTests
{
    private static readonly MetricDeclaration Swept = HandWrittenPlugin.Metric("v") with
    {
        NameTemplate = "v_at_{s}",
        Parameters = [new ParameterDeclaration { Name = "s", Type = ParameterType.Text, IsSwept = true }],
        Variants = [new VariantDeclaration { Name = "v_at_q", SweptValues = ["q"], Columns = ["v_at_q"] }],
    };

    private static readonly MetricDeclaration Taken = HandWrittenPlugin.Metric("v_at_77") with
    {
        Variants = [new VariantDeclaration { Name = "v_at_77", Columns = ["v_at_77_a", "v_at_77_b"] }],
    };

    [Theory]
    [InlineData("v:s=77", "v_at_77")]
    [InlineData("v:s=77_a", "v_at_77_a")]
    public void Two_variants_of_one_name_are_refused_with_both_owners(string variant, string name)
    {
        var refusal = Assert.Throws<RequestException>(() => Plan("+v_at_77", variant));
        Assert.Equal(
            $"Two variants of this run have the name '{name}': one of v (A) and one of v_at_77 (B). Leave one of them out.", refusal.Message);
    }

    [Fact]
    public void Without_the_other_the_name_is_free()
    {
        var plan = Plan("+v_at_q", "v:s=77");
        Assert.Equal(["v", "v"], plan.Metrics.Select(metric => metric.Variant.Metric.Name));
        Assert.Equal(["v_at_q", "v_at_77"], plan.Metrics.Select(metric => metric.Variant.Name));
    }

    [Fact]
    public void Asking_twice_or_for_a_declared_one_changes_nothing() =>
        Assert.Equal(["v_at_q", "v_at_x"], Plan("+v_at_q", "v:s=x", "v:s=x", "v:s=q").Metrics.Select(metric => metric.Variant.Name));

    private static RunPlan Plan(string profile, params string[] variants) => RunPlan.Create(
        Host.Registry(new HandWrittenPlugin("A", Swept), new HandWrittenPlugin("B", Taken)),
        new MetricSelection { Profile = profile, FurtherVariants = [.. variants.Select(VariantRequest.Parse)] });
}
