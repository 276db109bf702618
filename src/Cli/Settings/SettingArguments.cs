using System.CommandLine;
using CellEval.Engine;

namespace CellEval.Cli.Settings;

/// <summary>Makes arguments of the settings in a file.</summary>
/// <param name="command">The command that takes them.</param>
/// <param name="path">The file.</param>
internal sealed class SettingArguments(Command command, string path)
{
    private readonly string _folder = Path.GetDirectoryName(path) ?? "";

    /// <summary>Makes the arguments of one setting, and lets its option look at them.</summary>
    /// <exception cref="RequestException">There is no such setting, or the value does not fit it.</exception>
    public (Option Option, IReadOnlyList<string> Arguments) Of(SettingEntry entry)
    {
        var option = SettingNames.Of(command).FirstOrDefault(option => SettingNames.Of(option) == entry.Name)
            ?? throw Error(entry, Unknown(entry.Name));
        if (entry.IsList && !option.ValueType.IsArray)
            throw Error(entry, $"'{entry.Name}' takes one value, not a list.");
        if (option.ValueType == typeof(bool) && entry.Values[0] is not ("true" or "false"))
            throw Error(entry, $"'{entry.Name}' takes true or false, not '{entry.Values[0]}'.");

        // In one word, so that a value may begin with a dash.
        string[] arguments = [.. entry.Values.Select(value => $"{option.Name}={(SettingNames.TakesPath(option) ? Resolve(value) : value)}")];
        var parsed = command.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            throw Error(entry, string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct()));
        return (option, arguments);
    }

    private RequestException Error(SettingEntry entry, string message) => new($"{SettingsFile.Place(path, entry.Line)}: {message}");

    private string Unknown(string name)
    {
        var plain = RequestException.Unknown("setting", name, SettingNames.Of(command).Select(SettingNames.Of)).Message;
        return name.StartsWith('-') ? $"{plain} Names are without dashes." : plain;
    }

    private string Resolve(string value)
    {
        if (value.Length == 0 || Path.IsPathRooted(value))
            return value;
        var full = Path.GetFullPath(Path.Combine(_folder, value));
        return Path.IsPathRooted(_folder) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full);
    }
}
