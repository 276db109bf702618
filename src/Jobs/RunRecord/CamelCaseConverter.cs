using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellEval.Jobs;

/// <summary>Spells the members of an enumeration as properties are spelled.</summary>
internal sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
