using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

/// <summary>What lists show can be written, and what names of variants spell too.</summary>
public sealed class ParameterTextTests
{
    private static readonly IReadOnlyList<EnumMember> Sides =
    [
        new() { Name = "left", Value = DayOfWeek.Monday },
        new() { Name = "none", Value = DayOfWeek.Sunday },
    ];

    private static readonly MetricDeclaration Declaration = HandWrittenPlugin.Metric("m") with
    {
        NameTemplate = "m_{v}",
        Parameters =
        [
            new ParameterDeclaration { Name = "k", Type = ParameterType.WholeNumber, IsNullable = true, IsSwept = true },
            new ParameterDeclaration { Name = "v", Type = ParameterType.WholeNumber, IsNullable = true, IsSwept = true },
            new ParameterDeclaration { Name = "flag", Type = ParameterType.Flag, IsNullable = true },
            new ParameterDeclaration { Name = "number", Type = ParameterType.Number, IsNullable = true, DefaultValue = double.NaN },
            new ParameterDeclaration { Name = "share", Type = ParameterType.Number, DefaultValue = 0.5, Range = new() { Minimum = 0, Maximum = 1 } },
            new ParameterDeclaration { Name = "text", Type = ParameterType.Text, IsNullable = true },
            new ParameterDeclaration { Name = "given", Type = ParameterType.Text, DefaultValue = "" },
            new ParameterDeclaration { Name = "side", Type = ParameterType.Choice, IsNullable = true, Members = Sides },
        ],
        Variants = [new VariantDeclaration { Name = "m_1_at_5", SweptValues = [5, 1], Columns = ["m_1_at_5"] }],
    };

    private static readonly MetricRegistry Registry = Host.Registry(new HandWrittenPlugin("A", Declaration));

    public static TheoryData<string, object?, string> Values => new()
    {
        { "flag", null, "none" },
        { "flag", true, "true" },
        { "number", null, "none" },
        { "number", double.NaN, "NaN" },
        { "number", double.NegativeInfinity, "-Infinity" },
        { "number", 0.1, "0.1" },
        { "text", null, "none" },
        { "text", "none", "\"none\"" },
        { "text", "None", "\"None\"" },
        { "text", "", "\"\"" },
        { "text", "\"\"", "\"\"\"\"" },
        { "text", "\"", "\"" },
        { "text", "a \"b\"", "a \"b\"" },
        { "given", "none", "none" },
        { "given", "", "\"\"" },
        { "side", null, "" },
        { "side", DayOfWeek.Sunday, "none" },
        { "side", DayOfWeek.Monday, "left" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_shown_for_a_value_sets_this_value(string option, object? value, string text)
    {
        Assert.Equal(text, ParameterText.Spell(Declaration.Parameters.Single(parameter => parameter.Name == option), value));
        Assert.Equal(value, Set(option, text));
    }

    [Theory]
    [InlineData("flag", "")]
    [InlineData("number", "None")]
    [InlineData("text", "")]
    public void Nothing_can_be_written_in_two_ways(string option, string text) => Assert.Null(Set(option, text));

    [Theory]
    [InlineData("number", "nan", double.NaN)]
    [InlineData("given", "", "")]
    public void Other_spellings_are_understood(string option, string text, object value) => Assert.Equal(value, Set(option, text));

    [Theory]
    [InlineData("share", "nan", "'nan' is not a value of m.share. Expected a number from 0 to 1.")]
    [InlineData("share", "none", "'none' is not a value of m.share. Expected a number from 0 to 1.")]
    [InlineData("number", "nothing", "'nothing' is not a value of m.number. Expected a number or NaN, or none.")]
    [InlineData("side", "right", "'right' is not a value of m.side. Expected one of left, none, or an empty value.")]
    public void What_is_refused_is_told_what_may_be_written(string option, string text, string message) =>
        Assert.Equal(message, Assert.Throws<RequestException>(() => Set(option, text)).Message);

    [Theory]
    [InlineData("m:v=none,k=N", "m_none_at_N")]
    [InlineData("m:v=,k=", "m_none_at_N")]
    [InlineData("m:v=2,k=n", "m_2_at_N")]
    [InlineData("m:v=2,k=none", "m_2_at_N")]
    [InlineData("m:v=1,k=5", "m_1_at_5")]
    public void Variants_are_asked_for_as_their_names_spell_values(string request, string name) =>
        Assert.Equal(name, RunPlan.Variant(Registry, VariantRequest.Parse(request)).Name);

    [Theory]
    [InlineData("m:v=N,k=1", "'N' is not a value of m.v. Expected a whole number, or none.")]
    [InlineData("m:v=1,k=all", "'all' is not a value of m.k. Expected a whole number of 1 or more, or N.")]
    public void A_variant_that_is_refused_is_told_what_may_be_written(string request, string message) =>
        Assert.Equal(message, Assert.Throws<RequestException>(() => RunPlan.Variant(Registry, VariantRequest.Parse(request))).Message);

    private static object? Set(string option, string text)
    {
        var plan = RunPlan.Create(Registry, new() { Settings = [OptionSetting.Parse($"m.{option}={text}")] });
        return Declaration.Parameters.Zip(plan.Metrics.Single(planned => planned.Variant.Metric.Name == "m").Values).Single(pair => pair.First.Name == option).Second;
    }
}
