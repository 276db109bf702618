using System.Text.Json.Serialization;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>How records are serialized, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    Converters = [typeof(CamelCaseConverter<BestValue>), typeof(CamelCaseConverter<MetricStatus>)])]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunRecordContext : JsonSerializerContext;
