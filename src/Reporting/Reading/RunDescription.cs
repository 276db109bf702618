using System.Text.Json;

namespace CellEval.Reporting.Reading;

/// <summary>What <c>run.json</c> says; whatever it does not hold is empty.</summary>
internal sealed record RunDescription
{
    public const string FileName = "run.json";

    public string? Started { get; private init; }

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
                Started = root.Spell("started"),
                Tool = root.Spell("tool"),
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
        catch (Exception cause) when (cause is JsonException or IOException)
        {
            throw new InputException($"{FileName}: this is not the record of a run. {cause.Message}", cause);
        }
    }

    public string? Setting(string name) =>
        Settings.FirstOrDefault(setting => setting.Key == name) is { Key: not null } found ? found.Value : null;

    private static string? FileOf(JsonElement output)
    {
        var path = output.ValueKind == JsonValueKind.Object
            ? output.Spell("file") ?? output.Spell("name") ?? output.Spell("path")
            : output.Spell();
        return path is null ? null : Path.GetFileName(path);
    }
}
