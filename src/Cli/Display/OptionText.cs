using System.Globalization;
using CellEval.SourceGenModel;

namespace CellEval.Cli.Display;

/// <summary>Spells the values of options as <c>--set</c> takes them.</summary>
internal static class OptionText
{
    public static string Spell(ParameterDeclaration option, object? value) => value switch
    {
        null => "nothing",
        bool flag => flag ? "true" : "false",
        _ => option.Members.FirstOrDefault(member => member.Value.Equals(value))?.Name
            ?? Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
