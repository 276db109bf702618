using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CellEval.Cli.Settings;

/// <summary>Reads settings from a YAML mapping: scalars as they are spelled, and lists of them. No tags, no aliases.</summary>
internal static class YamlSettings
{
    /// <exception cref="InputException">It is no mapping of settings.</exception>
    public static IReadOnlyList<SettingEntry> Read(string path, string text)
    {
        var entries = new List<SettingEntry>();
        using var source = new StringReader(text);
        try
        {
            var parser = new Parser(source);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return entries;
            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _))
                throw SettingsFile.Error(path, LineOf(parser.Current), "expected lines such as 'profile: de': the name of an option, ': ', and its value.");
            while (!parser.TryConsume<MappingEnd>(out _))
                entries.Add(ReadEntry(path, parser));
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw SettingsFile.Error(path, LineOf(parser.Current), "a second document begins here. One file has the settings of one run.");
            return entries;
        }
        catch (YamlException cause)
        {
            throw SettingsFile.Error(path, (int)cause.Start.Line, "this is no YAML. " + cause.Message, cause);
        }
    }

    private static SettingEntry ReadEntry(string path, Parser parser)
    {
        if (!parser.TryConsume<Scalar>(out var key))
            throw SettingsFile.Error(path, LineOf(parser.Current), "expected the name of an option.");
        var line = LineOf(key);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new SettingEntry(key.Value, [Text(path, key.Value, scalar)], IsList: false, line);
        if (!parser.TryConsume<SequenceStart>(out _))
            throw SettingsFile.Error(path, line, SettingsFile.Expected(key.Value) + ".");

        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
                throw SettingsFile.Error(path, LineOf(parser.Current), SettingsFile.Expected(key.Value) + ".");
            values.Add(Text(path, key.Value, item));
        }

        return new SettingEntry(key.Value, values, IsList: true, line);
    }

    private static string Text(string path, string name, Scalar scalar) =>
        !scalar.Tag.IsEmpty || !scalar.Anchor.IsEmpty
            ? throw SettingsFile.Error(path, LineOf(scalar), $"'{name}' has a tag or an anchor (! or &). Write the value alone, in quotes where it begins so.")
            : scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null"
            ? throw SettingsFile.Error(path, LineOf(scalar), $"'{name}' has no value. Give one, or leave the line out.")
            : scalar.Value;

    private static int? LineOf(ParsingEvent? at) => at is null ? null : (int)at.Start.Line;
}
