using System.Text.Json.Serialization;

namespace WebHost;

/// <summary>Writes lines without reflection; NaN and infinities as strings, which JSON has no numbers for.</summary>
[JsonSerializable(typeof(ResponseLine))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
internal sealed partial class ResponseJson : JsonSerializerContext;
