using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>An option of a metric.</summary>
/// <param name="Name">The name in snake case.</param>
/// <param name="Type">
/// The type of its values: <c>flag</c>, <c>whole_number</c>, <c>number</c>, <c>text</c>, <c>choice</c> or <c>strategy</c>.
/// </param>
/// <param name="Nullable">Whether none is a value too.</param>
/// <param name="Default">The default as text; null is none.</param>
/// <param name="Choices">All values, where they can be listed.</param>
/// <param name="Range">The numbers that it takes; null where it takes all of its type, or no numbers.</param>
/// <param name="Description">What the values mean; empty where nobody says so.</param>
public sealed record OptionSnapshot(
    string Name,
    string Type,
    bool Nullable,
    string? Default,
    IReadOnlyList<string> Choices,
    RangeSnapshot? Range = null,
    string Description = "")
{
    private const string TextType = "text";

    /// <summary>Spells the default as <c>--set</c> takes it.</summary>
    /// <returns>The text: <c>none</c> for null, and <c>""</c> for an empty text.</returns>
    public string SpellDefault() =>
        Default is null ? ParameterText.None : Type == TextType ? ParameterText.OfText(Default, Nullable) : Default;

    internal static OptionSnapshot Of(MetricRegistry registry, ParameterDeclaration option) => new(
        option.Name,
        TypeOf(option.Type),
        option.IsNullable,
        Spell(option, option.DefaultValue),
        option.Type == ParameterType.Strategy
            ? registry.StrategyNames(option.StrategyType!)
            : [.. option.Members.Select(member => member.Name)],
        option.Range is { } range ? RangeSnapshot.Of(range) : null,
        option.Description);

    internal static string? Spell(ParameterDeclaration parameter, object? value) => value switch
    {
        null => null,
        string text => text,
        _ => ParameterText.Spell(parameter, value),
    };

    private static string TypeOf(ParameterType type) => type switch
    {
        ParameterType.Flag => "flag",
        ParameterType.WholeNumber or ParameterType.LongWholeNumber => "whole_number",
        ParameterType.Number => "number",
        ParameterType.Text => TextType,
        ParameterType.Choice => "choice",
        _ => "strategy",
    };
}
