using System.Globalization;
using System.Text.Json;

namespace CellEval.Reporting.Reading;

/// <summary>What <c>run.json</c> says; whatever it does not hold is empty.</summary>
internal sealed record RunDescription
{
    public const string FileName = "run.json";

    public string? Started { get; private init; }

    /// <summary>How long the run took, up to the writing of its record.</summary>
    public string? Took { get; private init; }

    public string? Tool { get; private init; }

    public string? CommandLine { get; private init; }

    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; private init; } = [];

    /// <summary>Each input with its properties, nested ones joined by a dot.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Inputs { get; private init; } = [];

    public IReadOnlyList<string> Guesses { get; private init; } = [];

    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public IReadOnlyList<string> Plugins { get; private init; } = [];

    public IReadOnlyList<RunMetric> Metrics { get; private init; } = [];

    /// <summary>The files that the run has written; empty where it does not say.</summary>
    public IReadOnlyList<string> Outputs { get; private init; } = [];

    /// <exception cref="InputException">The file is damaged.</exception>
    public static RunDescription? Read(ResultFolder folder)
    {
        if (!folder.Has(FileName))
            return null;
        try
        {
            using var stream = folder.OpenFile(FileName);
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            return new RunDescription
            {
                Started = root.Spell("started") is { } started ? Time(started) : null,
                Took = root.TryGetProperty("durationMs", out var duration) && duration.TryGetDouble(out var milliseconds)
                    ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1e3:0.0} s")
                    : null,
                Tool = root.TryGetProperty("tool", out var tool) ? ToolOf(tool) : null,
                CommandLine = root.Spell("commandLine"),
                Settings = [.. root.Properties("settings")],
                Inputs = [.. root.Items("inputs").Select(input => input.Flatten().ToArray())],
                Guesses = [.. root.Items("guesses").Select(JsonText.Spell)],
                Warnings = [.. root.Items("warnings").Select(JsonText.Spell)],
                Plugins = [.. root.Items("plugins").Select(JsonText.Spell)],
                Metrics = [.. root.Items("metrics").Select(RunMetric.Read)],
                Outputs = [.. root.Items("outputs").Select(FileOf).OfType<string>()],
            };
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or IOException)
        {
            // The second is of texts with half of a character.
            throw new InputException($"{FileName}: this is not the record of a run. {cause.Message}", cause);
        }
    }

    public string? Setting(string name) =>
        Settings.FirstOrDefault(setting => setting.Key == name) is { Key: not null } found ? found.Value : null;

    private static string Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : text;

    private static string ToolOf(JsonElement tool) => tool.Spell("version") is { } version
        ? string.Join(
            ", ",
            ((string?[])
            [
                $"CellEval {version}",
                tool.Spell("contract") is { } contract ? $"contract {contract}" : null,
                tool.Spell("runtime"),
                tool.Spell("operatingSystem"),
                tool.Spell("architecture"),
                tool.Spell("vectorBits") is { } bits ? $"vectors of {bits} bits" : null,
            ]).OfType<string>())
        : tool.Spell();

    private static string? FileOf(JsonElement output)
    {
        var path = output.ValueKind == JsonValueKind.Object
            ? output.Spell("file") ?? output.Spell("name") ?? output.Spell("path")
            : output.Spell();
        return path is null ? null : Path.GetFileName(path);
    }
}
