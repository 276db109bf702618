using System.Globalization;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>
/// Spells values of swept parameters and options as <c>--variant</c>, <c>--set</c> and <see cref="OptionSetting"/> take them.
/// </summary>
/// <remarks>
/// Null is <c>none</c>, of <c>k</c> <c>N</c>, as in the names of variants; an empty text is null too. Of an option that takes text, quotes
/// tell a text from these: <c>""</c> is the empty text, <c>"none"</c> the text none.
/// </remarks>
public static class ParameterText
{
    internal const string None = "none";
    internal const string All = "N";

    /// <summary>Spells a value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its value, of the parameter's own type; a strategy by name.</param>
    /// <returns>The text.</returns>
    public static string Spell(ParameterDeclaration parameter, object? value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return value switch
        {
            null => NullOf(parameter),
            string text when parameter.Type == ParameterType.Text => OfText(text, parameter.IsNullable),
            bool flag => flag ? "true" : "false",
            _ => parameter.Members.FirstOrDefault(member => member.Value.Equals(value))?.Name
                ?? Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    /// <summary>Spells a text, in quotes where it could be taken for null or for another text in quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isNullable">Whether the option can be null.</param>
    /// <returns>The text, perhaps in quotes.</returns>
    public static string OfText(string text, bool isNullable = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 || (isNullable && Is(text, None)) || IsQuoted(text) ? $"\"{text}\"" : text;
    }

    /// <summary>Whether a text is null for a parameter.</summary>
    internal static bool IsNull(ParameterDeclaration parameter, string text) =>
        parameter.IsNullable && (text.Length == 0 || Is(text, NullOf(parameter)) || (Is(text, None) && !HasNone(parameter)));

    /// <summary>What is written for null; nothing at all where a member of an enum is called none.</summary>
    internal static string NullOf(ParameterDeclaration parameter) =>
        IsK(parameter) ? All : HasNone(parameter) ? "" : None;

    /// <summary>Takes quotes away.</summary>
    internal static string Unquoted(string text) => IsQuoted(text) ? text[1..^1] : text;

    internal static bool IsK(ParameterDeclaration parameter) => parameter.IsSwept && parameter.Name == Naming.NameTemplate.K;

    private static bool HasNone(ParameterDeclaration parameter) => parameter.Members.Any(member => Is(member.Name, None));

    private static bool IsQuoted(string text) => text is ['"', .., '"'];

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
