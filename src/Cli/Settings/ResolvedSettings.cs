using System.CommandLine;
using System.Text.Json;
using CellEval.Jobs;

namespace CellEval.Cli.Settings;

/// <summary>The values that all settings of a command line have, defaults included.</summary>
internal static class ResolvedSettings
{
    /// <summary>Collects the values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder that relative paths become relative to.</param>
    public static IReadOnlyDictionary<string, JsonElement> Of(ParseResult parsed, string folder)
    {
        var settings = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var option in SettingNames.Of(parsed.CommandResult.Command))
        {
            if (ValueOf(parsed, option) is { } value)
                settings.Add(SettingNames.Of(option), JsonValues.Of(InFolder(option, value, folder)));
        }

        return settings;
    }

    private static object? ValueOf(ParseResult parsed, Option option) => parsed.GetResult(option) is { } result
        ? result.GetValueOrDefault<object?>()
        : option.ValueType == typeof(bool) ? false : null;

    // The folder of results is that of the record, also when somebody has moved it.
    private static object InFolder(Option option, object value, string folder) => (option.HelpName, value) switch
    {
        ("DIR", string path) => Path.GetRelativePath(folder, path),
        ("FILE", string path) => Relative(path, folder),
        ("FILE", IEnumerable<string> paths) => paths.Select(path => Relative(path, folder)).ToArray(),
        _ => value,
    };

    // Also on Windows with '/', which both understand. What lies in the folder moves with it; other absolute paths stay.
    private static string Relative(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return Path.IsPathRooted(path) && (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal))
            ? path
            : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
