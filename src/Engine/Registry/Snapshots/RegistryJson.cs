using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellEval.Engine;

/// <summary>Reads and writes registries without reflection.</summary>
[JsonSerializable(typeof(RegistrySnapshot), GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class RegistryJson : JsonSerializerContext
{
    /// <summary>Gets the context whose text is the same everywhere; it goes to files, so quotes need no escape.</summary>
    public static RegistryJson Indented { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
