using System.CommandLine;

namespace CellEval.Cli.Settings;

/// <summary>Which options of a command are settings, and what they are called in files.</summary>
internal static class SettingNames
{
    // Where settings come from, and how much is told, are none themselves.
    private static readonly string[] NoSettings = ["--settings", "--replay", "--quiet", "--verbose"];

    /// <summary>The settings of a command.</summary>
    public static IEnumerable<Option> Of(Command command) => command.Options.Where(option => !NoSettings.Contains(option.Name, StringComparer.Ordinal));

    /// <summary>What an option is called in files.</summary>
    public static string Of(Option option) => option.Name.TrimStart('-');

    /// <summary>Whether an option takes a path, which in files is relative to the file's own folder.</summary>
    public static bool TakesPath(Option option) => option.HelpName is "FILE" or "DIR";
}
