using System.Text.Json;

namespace CellEval.Jobs;

/// <summary>What a run was, and what became of it: <c>run.json</c>. Times are in milliseconds since <see cref="Started"/>.</summary>
public sealed record RunRecord
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "run.json";

    /// <summary>The version of this format: it grows when a property goes, or means something else.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Gets the version of the format that the record has.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Gets the program that ran.</summary>
    public required RecordedTool Tool { get; init; }

    /// <summary>Gets the command line, quoted for a POSIX shell.</summary>
    public required string CommandLine { get; init; }

    /// <summary>Gets when the run started, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Gets how long it took, up to the writing of this record, in milliseconds.</summary>
    public required double DurationMs { get; init; }

    /// <summary>
    /// Gets all options by their long names without dashes, defaults included; what has no value is left out. Relative paths are
    /// relative to the record's own folder.
    /// </summary>
    public required IReadOnlyDictionary<string, JsonElement> Settings { get; init; }

    /// <summary>Gets the plugins that were loaded.</summary>
    public required IReadOnlyList<RecordedPlugin> Plugins { get; init; }

    /// <summary>Gets the files that were read.</summary>
    public required IReadOnlyList<RecordedInput> Inputs { get; init; }

    /// <summary>Gets what was guessed, or stated in place of a guess, as sentences.</summary>
    public required IReadOnlyList<string> Guesses { get; init; }

    /// <summary>Gets what was done, in the order in which it began.</summary>
    public required IReadOnlyList<RecordedStage> Stages { get; init; }

    /// <summary>Gets what became of each metric, in the order of results.</summary>
    public required IReadOnlyList<RecordedMetric> Metrics { get; init; }

    /// <summary>Gets the values that metrics shared.</summary>
    public required IReadOnlyList<RecordedMemo> Memo { get; init; }

    /// <summary>Gets what users should know though it stopped nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Gets the files that the run wrote before this one.</summary>
    public required IReadOnlyList<RecordedOutput> Outputs { get; init; }
}
