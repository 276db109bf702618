using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Collects the record of a run while it goes on. Inputs are digested on a thread of their own, one after another.</summary>
public sealed class RunRecorder
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly List<(RecordedInput Input, Task<FileDigest> Digest)> _inputs = [];
    private readonly List<string> _warnings = [];
    private Task _digesting = Task.CompletedTask;

    /// <summary>Starts the clock of a run.</summary>
    public RunRecorder()
    {
        Evaluation = new PartRecorder(null, _start);
        Ceiling = new PartRecorder("ceiling", _start);
    }

    /// <summary>Gets the version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Gets the command line.</summary>
    public required string CommandLine { get; init; }

    /// <summary>Gets the values of all options.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Settings { get; init; }

    /// <summary>Gets the files of the plugins, as they were given.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Gets what records the evaluation itself.</summary>
    public PartRecorder Evaluation { get; }

    /// <summary>Gets what records the ceiling.</summary>
    public PartRecorder Ceiling { get; }

    /// <summary>Adds an input, and begins to digest it.</summary>
    /// <param name="role">The option that names it, without dashes.</param>
    /// <param name="path">The file.</param>
    /// <param name="screen">The screen in it; null where it is none.</param>
    /// <param name="cancellationToken">Stops the digesting.</param>
    public void AddInput(string role, string path, IScreen? screen, CancellationToken cancellationToken)
    {
        var before = _digesting;
        var digest = Task.Run(
            async () =>
            {
                await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return FileDigest.Of(path, cancellationToken);
            },
            cancellationToken);
        _digesting = digest;
        var input = new RecordedInput
        {
            Role = role,
            Path = path,
            Size = 0,
            Sha256 = "",
            Cells = screen?.CellCount,
            Genes = screen?.Genes.Count,
            Storage = screen?.Storage,
        };
        _inputs.Add((input, digest));
    }

    /// <summary>Waits for the digests, and requires inputs to be those of an earlier run.</summary>
    /// <param name="earlier">The earlier run.</param>
    /// <returns>A task that ends when all are compared.</returns>
    /// <exception cref="InputException">One has changed.</exception>
    public async Task RequireSameInputsAsync(RunRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        foreach (var (input, digest) in _inputs)
            ReplayCheck.RequireSame(earlier, input.Role, input.Path, (await digest).Sha256);
    }

    /// <summary>Adds what users should know though it stopped nothing.</summary>
    /// <param name="text">A sentence.</param>
    public void Warn(string text) => _warnings.Add(text);

    /// <summary>Waits for the digests, and makes the record.</summary>
    /// <param name="folder">The files that were written so far.</param>
    /// <param name="cancellationToken">Stops the digesting.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InputException">An input cannot be read any more.</exception>
    public async Task<RunRecord> FinishAsync(OutputFolder folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var inputs = new List<RecordedInput>();
        foreach (var (input, digest) in _inputs)
            inputs.Add(Record(input, await digest));
        return new RunRecord
        {
            SchemaVersion = RunRecord.CurrentSchemaVersion,
            Tool = new RecordedTool
            {
                Version = ToolVersion,
                Contract = $"{ContractVersion.Major}.{ContractVersion.Minor}",
                Runtime = RuntimeInformation.FrameworkDescription,
                OperatingSystem = RuntimeInformation.OSDescription,
                Architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
                VectorBits = Vector512.IsHardwareAccelerated ? 512
                    : Vector256.IsHardwareAccelerated ? 256
                    : Vector128.IsHardwareAccelerated ? 128
                    : 0,
            },
            CommandLine = CommandLine,
            Started = _started,
            DurationMs = Stopwatch.GetElapsedTime(_start).TotalMilliseconds,
            Settings = Settings,
            Plugins = [.. Plugins.Select(path => PluginAt(path, cancellationToken))],
            Inputs = inputs,
            Guesses = Sentences(part => part.Guesses),
            Stages = [.. Evaluation.Stages.Concat(Ceiling.Stages).OrderBy(stage => stage.StartMs)],
            Metrics = [.. Evaluation.Metrics, .. Ceiling.Metrics],
            Memo = [.. Evaluation.Memo, .. Ceiling.Memo],
            Warnings = [.. _warnings, .. Sentences(part => part.Warnings)],
            Outputs = [.. folder.Names.Order(StringComparer.Ordinal).Select(name => OutputCalled(name, folder, cancellationToken))],
        };
    }

    // A ceiling is made of the real screen: what was said of that already is not said again.
    private string[] Sentences(Func<PartRecorder, IReadOnlyList<(string? CellType, string Text)>> of) =>
    [
        .. of(Evaluation).Select(Sentence),
        .. of(Ceiling).Except(of(Evaluation)).Select(said => $"ceiling: {Sentence(said)}"),
    ];

    private static string Sentence((string? CellType, string Text) said) => said.CellType is null ? said.Text : $"{said.CellType}: {said.Text}";

    private RecordedInput Record(RecordedInput input, FileDigest digest)
    {
        var scale = Evaluation.Scales.Concat(Ceiling.Scales).FirstOrDefault(scale => input.Cells is not null && scale.Screen == input.Path);
        return input with { Size = digest.Size, Sha256 = digest.Sha256, Scale = scale?.Reason };
    }

    private static RecordedPlugin PluginAt(string path, CancellationToken cancellationToken)
    {
        var name = System.Reflection.AssemblyName.GetAssemblyName(path);
        return new RecordedPlugin
        {
            Name = name.Name ?? Path.GetFileNameWithoutExtension(path),
            Version = name.Version?.ToString() ?? "",
            Path = path,
            Sha256 = FileDigest.Of(path, cancellationToken).Sha256,
        };
    }

    private static RecordedOutput OutputCalled(string name, OutputFolder folder, CancellationToken cancellationToken)
    {
        using var stream = folder.OpenRead(name);
        var digest = FileDigest.Of(stream, cancellationToken);
        return new RecordedOutput { File = name, Size = digest.Size, Sha256 = digest.Sha256 };
    }
}
