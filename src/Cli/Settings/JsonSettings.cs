using System.Text;
using System.Text.Json;

namespace CellEval.Cli.Settings;

/// <summary>Reads settings from a JSON object.</summary>
internal static class JsonSettings
{
    /// <exception cref="InputException">It is no object of settings.</exception>
    public static IReadOnlyList<SettingEntry> Read(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var entries = new List<SettingEntry>();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw SettingsFile.Error(path, LineOf(bytes, reader), "expected an object whose keys are the names of options.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                entries.Add(ReadEntry(path, bytes, ref reader));

            // What follows the object is an error of the reader's.
            while (reader.Read())
            {
            }

            return entries;
        }
        catch (JsonException cause)
        {
            // The message ends with the place, counted from 0.
            var reason = cause.Message.Split(" LineNumber: ")[0];
            throw SettingsFile.Error(path, (int?)(cause.LineNumber + 1), "this is no JSON. " + reason, cause);
        }
        catch (InvalidOperationException cause)
        {
            throw SettingsFile.Error(path, LineOf(bytes, reader), "a text has half of a character (\\ud800 to \\udfff without its other half).", cause);
        }
    }

    /// <summary>Spells the value of a setting as a command line does.</summary>
    /// <returns>The values, and whether they are a list; null where it is no value of a setting.</returns>
    public static (IReadOnlyList<string> Values, bool IsList)? Spell(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return SpellOne(value) is { } text ? ([text], false) : null;
        var items = value.EnumerateArray().Select(SpellOne).ToArray();
        return Array.TrueForAll(items, item => item is not null) ? ([.. items.OfType<string>()], true) : null;
    }

    private static SettingEntry ReadEntry(string path, byte[] bytes, ref Utf8JsonReader reader)
    {
        var line = LineOf(bytes, reader);
        var name = reader.GetString()!;
        reader.Read();
        using var json = JsonDocument.ParseValue(ref reader);
        var (values, isList) = Spell(json.RootElement)
            ?? throw SettingsFile.Error(path, line, SettingsFile.Expected(name) + ".");
        return new SettingEntry(name, values, isList, line);
    }

    private static string? SpellOne(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static int LineOf(byte[] bytes, Utf8JsonReader reader) => bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
}
