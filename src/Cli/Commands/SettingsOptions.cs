using System.CommandLine;
using System.Text.Json;
using CellEval.Cli.Parsing;
using CellEval.Cli.Settings;
using CellEval.Engine;
using CellEval.Jobs;

namespace CellEval.Cli.Commands;

/// <summary>The options of <c>run</c> that take others from a file. What the command line says itself counts.</summary>
internal sealed class SettingsOptions
{
    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "Take options from this YAML or JSON file: long names without dashes, values, lists of what may be repeated. Relative "
            + "paths in it start from its own folder. Options of the command line count before it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _replay = new("--replay")
    {
        Description = "Repeat the run that wrote this run.json, with the same inputs: refused where one has changed. Give -o to write to "
            + "another folder.",
        HelpName = "FILE",
    };

    public SettingsOptions()
    {
        _settings.NotEmpty();
        _replay.NotEmpty();
    }

    public IEnumerable<Option> All => [_settings, _replay];

    /// <summary>Makes the arguments that the file stands for.</summary>
    /// <param name="parsed">The command line as it was typed.</param>
    /// <returns>The arguments to add; none where no file is named.</returns>
    /// <exception cref="RequestException">A setting does not exist, or its value does not fit.</exception>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public IReadOnlyList<string> Arguments(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (!command.Options.Contains(_settings))
            return [];
        var (settings, replay) = (parsed.GetValue(_settings), parsed.GetValue(_replay));
        if (settings is not null && replay is not null)
            throw new RequestException("--settings and --replay both say where options come from. Give one of them.");
        if ((settings ?? replay) is not { } path)
            return [];

        var entries = settings is null ? Entries(path, command) : SettingsFile.Read(path);
        var arguments = new SettingArguments(command, path);
        return
        [
            .. entries
                .Select(arguments.Of)
                .Where(setting => parsed.GetResult(setting.Option) is not { Implicit: false })
                .SelectMany(setting => setting.Arguments),
        ];
    }

    /// <summary>Reads the record that is replayed; null where none is.</summary>
    public RunRecord? Replayed(ParseResult parsed) => parsed.GetValue(_replay) is { } path ? RunRecordFormat.Read(path) : null;

    // A default that is given counts as given, and may contradict what else is: --no-ci with a --ci-seed.
    private static IEnumerable<SettingEntry> Entries(string path, Command command)
    {
        var defaults = ResolvedSettings.Of(command.Parse([]), Environment.CurrentDirectory);
        foreach (var (name, value) in RunRecordFormat.Read(path).Settings)
        {
            if (defaults.TryGetValue(name, out var known) && JsonElement.DeepEquals(known, value))
                continue;
            var (values, isList) = JsonSettings.Spell(value) ?? throw SettingsFile.Error(path, null, SettingsFile.Expected(name) + ".");
            yield return new SettingEntry(name, values, isList, null);
        }
    }
}
