using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CellEval.Jobs.Diff;

namespace CellEval.Cli.Display;

/// <summary>Writes a comparison as JSON; equal comparisons give equal text.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="old">The older path, as it was given.</param>
    /// <param name="current">The newer one.</param>
    /// <param name="kind">What was compared: <c>results</c> or <c>registry</c>.</param>
    /// <param name="comparison">What came of it.</param>
    /// <param name="writer">Takes the text.</param>
    public static void Write(string old, string current, string kind, ResultComparison comparison, TextWriter writer)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("old", old);
            json.WriteString("new", current);
            json.WriteString("kind", kind);
            json.WriteStartArray("compared");
            foreach (var table in comparison.Tables)
            {
                json.WriteStartObject();
                json.WriteString("name", table.Name);
                json.WriteNumber("rows", table.Rows);
                json.WriteNumber("columns", table.Columns);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (var difference in comparison.Differences)
            {
                json.WriteStartObject();
                json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
                json.WriteString("subject", difference.Subject);
                json.WriteString("detail", difference.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n");
    }
}
