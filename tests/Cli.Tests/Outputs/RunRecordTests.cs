using System.Text.Json;
using System.Text.RegularExpressions;
using CellEval.Jobs;

namespace CellEval.Cli.Tests;

/// <summary>run.json, and what repeats a run by it.</summary>
public sealed class RunRecordTests
{
    private static readonly string[] Described = ["run.json", "report.html"];

    [Fact]
    public async Task A_record_tells_what_was_run_and_what_became_of_it()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "run", "-ap", Goldens.Path("screen_csr", "pred.h5ad"), "-ar", Goldens.Path("screen_csr", "real.h5ad"), "-o", temporary.Path,
            "--profile", "minimal", "--set", "overlap.fdr_threshold=0.1", "--num-threads", "1", "--no-report")).Exited(ExitCode.Success);
        string text = await File.ReadAllTextAsync(temporary.At("run.json"));
        text = Regex.Replace(text, @"""(started|runtime|operatingSystem|architecture)"": ""[^""]*""", "\"$1\": \"MACHINE\"")
            .Replace(RunRecordFormat.Read(temporary.At("run.json")).Tool.Version, "VERSION", StringComparison.Ordinal);
        await Verify(Regex.Replace(text, @"""(startMs|durationMs|milliseconds|vectorBits)"": [-+.0-9E]+", "\"$1\": 0")
            .Replace(Goldens.Path("screen_csr"), "FOLDER", StringComparison.Ordinal)
            .Replace(temporary.Path, "OUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outputs_and_inputs_have_the_digests_of_their_bytes()
    {
        using TemporaryFolder temporary = new();
        await Evaluate(temporary.Path, "--profile", "minimal", "--ceiling");
        RunRecord record = RunRecordFormat.Read(temporary.At("run.json"));
        Assert.Equal(
            Directory.EnumerateFiles(temporary.Path).Select(Path.GetFileName).Except(Described).Order(StringComparer.Ordinal),
            record.Outputs.Select(output => output.File));
        foreach (RecordedOutput output in record.Outputs)
            Assert.Equal(Digest(temporary.At(output.File)), (output.Size, output.Sha256));
        foreach (RecordedInput input in record.Inputs)
            Assert.Equal(Digest(input.Path), (input.Size, input.Sha256));
        Assert.Equal(["adata-pred", "adata-real"], record.Inputs.Select(input => input.Role));
        Assert.Contains(record.Metrics, metric => metric.Part == "ceiling");
        Assert.Contains(record.Stages, stage => stage.Part == "ceiling");
    }

    [Theory]
    [InlineData]
    [InlineData("--ceiling", "--ceiling-seed", "3")]
    [InlineData("--celltype-col", "celltype", "--no-ci")]
    [InlineData("--ties", "mid", "--scale", "log1p", "--skip-metrics", "mse,mae", "--skip-metrics", "overlap_at_50")]
    public async Task A_replay_writes_the_same_bytes(params string[] options)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
        [
            "run", "-ap", Goldens.Path("cell_types", "pred.h5ad"), "-ar", Goldens.Path("cell_types", "real.h5ad"),
            "-o", temporary.At("first"), "--profile", "minimal", "--no-report", .. options,
        ])).Exited(ExitCode.Success);
        (await ToolRun.Of("run", "--replay", temporary.At("first", "run.json"), "-o", temporary.At("second"))).Exited(ExitCode.Success);
        string[] files = [.. Directory.EnumerateFiles(temporary.At("first")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(files, Directory.EnumerateFiles(temporary.At("second")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (string file in files.Except(Described))
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("first", file)), await File.ReadAllBytesAsync(temporary.At("second", file)));
        RunRecord first = RunRecordFormat.Read(temporary.At("first", "run.json"));
        RunRecord second = RunRecordFormat.Read(temporary.At("second", "run.json"));
        Assert.Equal(JsonSerializer.Serialize(first.Settings), JsonSerializer.Serialize(second.Settings));
    }

    [Fact]
    public async Task A_replay_refuses_an_input_that_has_changed()
    {
        using TemporaryFolder temporary = new();
        File.Copy(Goldens.Path("screen_csr", "pred.h5ad"), temporary.At("pred.h5ad"));
        (await ToolRun.Of(
            "run", "-ap", temporary.At("pred.h5ad"), "-ar", Goldens.Path("screen_csr", "real.h5ad"), "-o", temporary.At("first"),
            "--profile", "pds")).Exited(ExitCode.Success);
        string known = Digest(temporary.At("pred.h5ad")).Sha256;
        File.Copy(Goldens.Path("screen_csr", "real.h5ad"), temporary.At("pred.h5ad"), overwrite: true);
        ToolRun replay = (await ToolRun.Of("run", "--replay", temporary.At("first", "run.json"), "-o", temporary.At("second"))).Exited(ExitCode.Input);
        Assert.Contains(known, replay.Errors, StringComparison.Ordinal);
        Assert.Contains(Digest(temporary.At("pred.h5ad")).Sha256, replay.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temporary.At("second")));
    }

    [Fact]
    public async Task A_replay_warns_of_other_versions()
    {
        using TemporaryFolder temporary = new();
        await Evaluate(temporary.At("first"), "--profile", "pds");
        string path = temporary.At("first", "run.json");
        string text = await File.ReadAllTextAsync(path);
        RunRecord record = RunRecordFormat.Read(path);
        Assert.Contains("\"version\": 1,", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text
            .Replace("\"version\": 1,", "\"version\": 7,", StringComparison.Ordinal)
            .Replace($"\"version\": \"{record.Tool.Version}\"", "\"version\": \"0.0.1\"", StringComparison.Ordinal));
        ToolRun replay = (await ToolRun.Of("run", "--replay", path, "-o", temporary.At("second"))).Exited(ExitCode.Success);
        Assert.Contains("warning: The run that is replayed was one of version 0.0.1; this is ", replay.Errors, StringComparison.Ordinal);
        Assert.Contains("warning: The metric discrimination_score has version 1; in the run that is replayed it had 7.", replay.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_in_the_docs_is_current()
    {
        string path = Path.Combine(RepositoryRoot.Path, "docs", "run.schema.json");
        string schema = DescribedSchema.Of(typeof(RunRecord), RunRecordFormat.Schema());
        if (File.Exists(path) && await File.ReadAllTextAsync(path) == schema)
            return;
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".received.json"), schema);
        Assert.Fail("docs/run.schema.json is not what the records' types say: look at run.schema.received.json, and rename it.");
    }

    [Fact]
    public async Task A_record_fits_the_schema()
    {
        using TemporaryFolder temporary = new();
        await Evaluate(temporary.Path, "--profile", "minimal", "--ceiling", "--no-report");
        using JsonDocument schema = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "run.schema.json")));
        using JsonDocument record = JsonDocument.Parse(await File.ReadAllTextAsync(temporary.At("run.json")));
        Assert.Equal([], Mistakes(schema.RootElement, schema.RootElement, record.RootElement, "run"));

        // What the schema is for: it finds what is missing, misspelt, or of another type.
        foreach ((string right, string wrong) in new[]
        {
            ("\"schemaVersion\": 1,", ""), ("\"status\": \"value\"", "\"status\": \"fine\""), ("\"sha256\": \"", "\"sha\": \""), ("\"failed\": false", "\"failed\": 0"),
        })
        {
            string text = record.RootElement.GetRawText();
            Assert.Contains(right, text, StringComparison.Ordinal);
            using JsonDocument damaged = JsonDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal));
            Assert.NotEmpty(Mistakes(schema.RootElement, schema.RootElement, damaged.RootElement, "run"));
        }
    }

    [Fact]
    public async Task Every_property_of_the_schema_is_described()
    {
        using JsonDocument schema = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "run.schema.json")));
        JsonProperty[] properties = [.. Properties(schema.RootElement)];
        Assert.True(properties.Length > 60);
        Assert.Empty(properties.Where(property => !property.Value.TryGetProperty("description", out _)).Select(property => property.Name));

        static IEnumerable<JsonProperty> Properties(JsonElement schema) => schema.ValueKind switch
        {
            JsonValueKind.Object => schema.EnumerateObject().SelectMany(rule =>
                (rule.Name == "properties" ? rule.Value.EnumerateObject() : Enumerable.Empty<JsonProperty>()).Concat(Properties(rule.Value))),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
            _ => [],
        };
    }

    // The few words of JSON schema that ours uses; any other is a mistake itself.
    private static IEnumerable<string> Mistakes(JsonElement root, JsonElement schema, JsonElement value, string place)
    {
        if (schema.ValueKind == JsonValueKind.True)
            yield break;
        foreach (JsonProperty rule in schema.EnumerateObject())
        {
            IEnumerable<string> mistakes = rule.Name switch
            {
                "$schema" or "title" or "format" or "minimum" or "description" => [],
                "$ref" => Mistakes(root, Resolve(root, rule.Value.GetString()!), value, place),
                "type" when Types(rule.Value).Any(type => Is(value, type)) => [],
                "enum" when rule.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)) => [],
                "required" when value.ValueKind == JsonValueKind.Object =>
                    rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: no {name}"),
                "properties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
                    rule.Value.TryGetProperty(property.Name, out JsonElement inner)
                        ? Mistakes(root, inner, property.Value, $"{place}.{property.Name}")
                        : [$"{place}: what is {property.Name}?"]),
                "items" when value.ValueKind == JsonValueKind.Array =>
                    value.EnumerateArray().SelectMany((item, i) => Mistakes(root, rule.Value, item, $"{place}[{i}]")),
                _ => [$"{place}: not {rule}"],
            };
            foreach (string mistake in mistakes)
                yield return mistake;
        }
    }

    private static IEnumerable<string?> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()) : [types.GetString()];

    private static JsonElement Resolve(JsonElement root, string reference) =>
        reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            root, (element, step) => element.ValueKind == JsonValueKind.Array ? element[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : element.GetProperty(step));

    private static bool Is(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && value.TryGetInt64(out _)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => type == "null",
    };

    private static Task<ToolRun> Evaluate(string folder, params string[] more) => Exited(ToolRun.Of(
    [
        "run", "-ap", Goldens.Path("screen_csr", "pred.h5ad"), "-ar", Goldens.Path("screen_csr", "real.h5ad"), "-o", folder, .. more,
    ]));

    private static async Task<ToolRun> Exited(Task<ToolRun> run) => (await run).Exited(ExitCode.Success);

    private static (long Size, string Sha256) Digest(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return (bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }
}
