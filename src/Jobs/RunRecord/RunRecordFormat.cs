using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace CellEval.Jobs;

/// <summary>Writes and reads <see cref="RunRecord"/> as JSON: camelCase, UTF-8 without a mark, lines end with LF.</summary>
public static class RunRecordFormat
{
    // Names and sentences stay legible: the file is never part of a page as it is.
    private static readonly RunRecordContext Context = new(new JsonSerializerOptions(RunRecordContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    /// <summary>Writes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(RunRecord record, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, record, Context.RunRecord);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a record.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InputException">There is no such file, it is no record, or it is of a later format.</exception>
    public static RunRecord Read(string path)
    {
        try
        {
            var text = File.ReadAllBytes(path);

            // First of all: a later format need not have what this one requires.
            if (VersionOf(text) is { } version && version != RunRecord.CurrentSchemaVersion)
            {
                throw new InputException(
                    $"{path}: this record has the format {version}; this version reads {RunRecord.CurrentSchemaVersion}. "
                    + "Use the version of the tool that wrote it.");
            }

            return JsonSerializer.Deserialize(text, Context.RunRecord) ?? throw new JsonException("It holds nothing.");
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // The latter is of texts with half of a character.
            var line = (cause as JsonException)?.LineNumber + 1;
            throw new InputException(
                $"{path}: this is not the record of a run{(line is null ? "" : $" (line {line})")}. Expected the run.json of a folder "
                + "that 'celleval run' wrote.",
                cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read. {(Directory.Exists(path) ? "This is a folder, expected a file." : cause.Message)}", cause);
        }
    }

    /// <summary>Finds the record of the run that wrote some results.</summary>
    /// <param name="path">The folder of results, or a file in it.</param>
    /// <returns>The record; null where there is none that can be read.</returns>
    internal static RunRecord? FindBeside(string path)
    {
        var file = Path.Combine(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!, RunRecord.FileName);
        try
        {
            return File.Exists(file) ? Read(file) : null;
        }
        catch (InputException)
        {
            // The results are what counts here; who needs the record says what is wrong with it.
            return null;
        }
    }

    private static int? VersionOf(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("schemaVersion", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
                ? number
                : null;
    }

    /// <summary>Gives the JSON schema (draft 2020-12) of what <see cref="Write"/> writes.</summary>
    /// <returns>The schema, as text that ends with a line.</returns>
    public static string Schema()
    {
        var schema = (JsonObject)Context.RunRecord.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "The record of a run of celleval: run.json");
        return schema.ToJsonString(Context.Options) + "\n";
    }
}
