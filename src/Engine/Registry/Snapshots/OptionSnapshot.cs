using System.Globalization;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>An option of a metric.</summary>
/// <param name="Name">The name in snake case.</param>
/// <param name="Type">
/// The type of its values: <c>flag</c>, <c>whole_number</c>, <c>number</c>, <c>text</c>, <c>choice</c> or <c>strategy</c>.
/// </param>
/// <param name="Nullable">Whether nothing is a value too.</param>
/// <param name="Default">The default as settings spell it; null is nothing.</param>
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
        bool flag => flag ? "true" : "false",
        _ => parameter.Members.FirstOrDefault(member => member.Value.Equals(value))?.Name
            ?? Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string TypeOf(ParameterType type) => type switch
    {
        ParameterType.Flag => "flag",
        ParameterType.WholeNumber or ParameterType.LongWholeNumber => "whole_number",
        ParameterType.Number => "number",
        ParameterType.Text => "text",
        ParameterType.Choice => "choice",
        _ => "strategy",
    };
}
