using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>Values out of a parameter's range are refused when a run is planned.</summary>
public sealed class RangeTests
{
    private static readonly MetricDeclaration Limited = HandWrittenPlugin.Metric("v") with
    {
        NameTemplate = "v_{s}",
        Parameters =
        [
            new ParameterDeclaration { Name = "s", Type = ParameterType.WholeNumber, IsSwept = true, Range = new() { Minimum = 1, Maximum = 9 } },
            new ParameterDeclaration
            {
                Name = "share",
                Type = ParameterType.Number,
                IsNullable = true,
                Range = new() { Minimum = 0, Maximum = 1, MaximumIsExclusive = true },
                Description = "How much.",
            },
            new ParameterDeclaration { Name = "size", Type = ParameterType.LongWholeNumber, DefaultValue = 7L, Range = new() { Minimum = 3 } },
            new ParameterDeclaration { Name = "free", Type = ParameterType.Number, DefaultValue = 0.0 },
        ],
        Variants = [new VariantDeclaration { Name = "v_2", SweptValues = [2], Columns = ["v_2"] }],
    };

    private static readonly MetricRegistry Registry = Host.Registry(new HandWrittenPlugin("A", Limited));

    [Theory]
    [InlineData("v.share=1", "'1' is not a value of v.share. Expected a number of at least 0 and below 1, or none.")]
    [InlineData("v_2.share=-1e-300", "'-1e-300' is not a value of v_2.share. Expected a number of at least 0 and below 1, or none.")]
    [InlineData("v.size=2", "'2' is not a value of v.size. Expected a whole number of 3 or more.")]
    public void A_setting_out_of_range_is_refused(string setting, string message) => Assert.Equal(
        message,
        Assert.Throws<RequestException>(() => Plan(new() { Settings = [OptionSetting.Parse(setting)] })).Message);

    [Theory]
    [InlineData("v.share=0", "share", 0.0)]
    [InlineData("v.share=0.999", "share", 0.999)]
    [InlineData("v.share=", "share", null)]
    [InlineData("v.size=3", "size", 3L)]
    [InlineData("v.size=9223372036854775807", "size", long.MaxValue)]
    [InlineData("v.free=-1e300", "free", -1e300)]
    public void The_ends_of_a_range_are_in_it_and_so_is_nothing(string setting, string option, object? expected)
    {
        var planned = Assert.Single(Plan(new() { Settings = [OptionSetting.Parse(setting)] }).Metrics);
        var values = Limited.Parameters.Zip(planned.Values).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        Assert.Equal(expected, values[option]);
    }

    [Fact]
    public void A_further_variant_out_of_range_is_refused()
    {
        Assert.Equal(
            "'10' is not a value of v.s. Expected a whole number from 1 to 9.",
            Assert.Throws<RequestException>(() => Plan(new() { FurtherVariants = [VariantRequest.Parse("v:s=10")] })).Message);
        Assert.Equal("v_9", Plan(new() { FurtherVariants = [VariantRequest.Parse("v:s=9")] }).Metrics[^1].Variant.Name);
    }

    [Fact]
    public void A_snapshot_carries_ranges_and_descriptions_through_its_text()
    {
        var snapshot = RegistrySnapshot.FromJson(RegistrySnapshot.Of(Registry, "1").ToJson(), "x.json");
        var options = snapshot.Metrics.Single(metric => metric.Name == "v").Options;
        Assert.Equal(
            [new RangeSnapshot(0, 1, false, true), new RangeSnapshot(3, null, false, false), null], options.Select(option => option.Range));
        Assert.Equal(["How much.", "", ""], options.Select(option => option.Description));
    }

    [Fact]
    public void A_snapshot_of_a_tool_that_knew_no_ranges_has_none()
    {
        var json = RegistrySnapshot.Of(Registry, "1").ToJson();
        var older = System.Text.RegularExpressions.Regex.Replace(
            json, "\"choices\": \\[\\],\\s*\"range\": (null|\\{[^}]*\\}),\\s*\"description\": \"[^\"]*\"", "\"choices\": []");
        Assert.NotEqual(json, older);
        var options = RegistrySnapshot.FromJson(older, "x.json").Metrics.Single(metric => metric.Name == "v").Options;
        Assert.Equal(3, options.Count);
        Assert.All(options, option => Assert.Equal((null, ""), (option.Range, option.Description)));
    }

    private static RunPlan Plan(MetricSelection selection) => RunPlan.Create(Registry, selection with { Profile = "+v" });
}
