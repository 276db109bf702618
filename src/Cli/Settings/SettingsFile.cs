namespace CellEval.Cli.Settings;

/// <summary>Reads settings from a file: JSON where its name ends with <c>.json</c>, YAML otherwise.</summary>
internal static class SettingsFile
{
    /// <exception cref="InputException">The file cannot be read, or is neither.</exception>
    public static IReadOnlyList<SettingEntry> Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the settings cannot be read. {(Directory.Exists(path) ? "This is a folder, expected a file." : cause.Message)}", cause);
        }

        var entries = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonSettings.Read(path, text) : YamlSettings.Read(path, text);
        if (entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } repeated)
            throw Error(path, repeated.Last().Line, $"'{repeated.Key}' is set twice. Of an option that may be repeated, give a list.");
        return entries;
    }

    /// <summary>An error in a file of settings.</summary>
    public static InputException Error(string path, int? line, string message, Exception? cause = null) =>
        cause is null ? new($"{Place(path, line)}: {message}") : new($"{Place(path, line)}: {message}", cause);

    /// <summary>Names a place in a file.</summary>
    public static string Place(string path, int? line) => line is null ? path : FormattableString.Invariant($"{path}, line {line}");

    /// <summary>What a setting must be, as errors say it.</summary>
    public static string Expected(string name) => $"'{name}' must be a text, a number, true or false, or a list of these";
}
