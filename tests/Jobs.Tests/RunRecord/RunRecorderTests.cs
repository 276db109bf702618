using System.Security.Cryptography;
using CellEval.Engine;
using CellEval.Jobs.Tests.Simulation;

namespace CellEval.Jobs.Tests.RunRecord;

public sealed class RunRecorderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_input_has_its_digest_and_the_scale_of_its_own_screen()
    {
        // A name that begins as another's sentence would.
        var (real, other) = (Written("real", "1"), Written("real: X is", "2"));
        var record = await RecordAsync(recorder =>
        {
            recorder.AddInput("adata-real", real, Screen(), default);
            recorder.AddInput("adata-pred", other, Screen(), default);
            recorder.AddInput("de-real", Written("de.csv", "3"), null, default);
            recorder.Evaluation.Add(Result("A", new FoundScale(other, ExpressionScale.Log1p, null, "as stated."), new FoundScale(real, ExpressionScale.Counts, 5, "counts.")));
            recorder.Evaluation.Add(Result("B", new FoundScale(real, ExpressionScale.Counts, 7, "other counts.")));
        });

        Assert.Equal(["counts.", "as stated.", null], record.Inputs.Select(input => input.Scale));
        Assert.Equal([2, 2, null], record.Inputs.Select(input => input.Cells));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("1"u8)), record.Inputs[0].Sha256);
        Assert.Equal(["A: " + other + ": as stated.", "A: " + real + ": counts.", "B: " + real + ": other counts."], record.Guesses);
        Assert.Equal(["mine", "A: a warning", "B: a warning"], record.Warnings);
    }

    [Fact]
    public async Task A_replay_takes_the_same_inputs_and_no_others()
    {
        var path = Written("real.h5ad", "1");
        var record = await RecordAsync(recorder => recorder.AddInput("adata-real", path, null, default));

        var same = Recorder();
        same.AddInput("adata-real", Written("moved.h5ad", "1"), null, default);
        await same.RequireSameInputsAsync(record);

        var changed = Recorder();
        changed.AddInput("adata-real", Written("changed.h5ad", "2"), null, default);
        var refusal = await Assert.ThrowsAsync<InputException>(() => changed.RequireSameInputsAsync(record));
        Assert.StartsWith($"{_folder.File("changed.h5ad")}: this is not the file of the run that is replayed.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--adata-real", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_tells_plugins_that_are_other_files()
    {
        var plugin = typeof(RunRecorderTests).Assembly.Location;
        var record = await RecordAsync(_ => { }, plugin);
        var other = Written("Other.dll", "1");

        Assert.Empty(ReplayCheck.ChangedPlugins(record, [plugin], default));
        Assert.Equal(
            [$"The plugin {other} is not the file of the run that is replayed."], ReplayCheck.ChangedPlugins(record, [plugin, other], default));
    }

    [Fact]
    public async Task A_record_that_is_written_is_read_as_it_was()
    {
        var record = await RecordAsync(recorder => recorder.Evaluation.Add(Result(null)));
        var path = _folder.File("run.json");
        using (var stream = File.Create(path))
            RunRecordFormat.Write(record, stream);

        using MemoryStream again = new();
        RunRecordFormat.Write(RunRecordFormat.Read(path), again);
        Assert.Equal(await File.ReadAllBytesAsync(path), again.ToArray());
    }

    private static InMemoryScreen Screen() => Screens.Of([[1.0, 0], [2, 3]]);

    private static EvaluationResult Result(string? cellType, params FoundScale[] scales) => new()
    {
        CellType = cellType,
        Perturbations = new PerturbationList(["P", "control"], "control"),
        Outcomes = [],
        Warnings = ["a warning"],
        Scales = scales,
        Guesses = [.. scales.Select(scale => scale.ToString())],
        MemoEntries = [],
    };

    private static RunRecorder Recorder(params string[] plugins) => new()
    {
        ToolVersion = "1",
        CommandLine = "celleval run",
        Settings = new Dictionary<string, System.Text.Json.JsonElement>(),
        Plugins = plugins,
    };

    private async Task<Jobs.RunRecord> RecordAsync(Action<RunRecorder> add, params string[] plugins)
    {
        var recorder = Recorder(plugins);
        add(recorder);
        recorder.Warn("mine");
        using var folder = OutputFolder.Open(_folder.File("out"));
        return await recorder.FinishAsync(folder, default);
    }

    private string Written(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
