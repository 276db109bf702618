using System.Text.Json;

namespace CellEval.Numerics.Tests;

/// <summary>The golden case <c>statistics</c>: single functions of the reference with their inputs.</summary>
internal static class GoldenStatistics
{
    private static readonly Lazy<JsonElement> Document =
        new(() => JsonElement.Parse(File.ReadAllText(Goldens.Path("statistics", "statistics.json"))));

    public static JsonElement[] Cases(string function) => [.. Document.Value.GetProperty(function).EnumerateArray()];

    public static double[] Numbers(this JsonElement golden, string name) =>
        [.. golden.GetProperty(name).EnumerateArray().Select(Number)];

    public static double Number(this JsonElement golden, string name) => golden.GetProperty(name).Number();

    public static double Number(this JsonElement golden) => golden.ValueKind == JsonValueKind.String
        ? golden.GetString() switch
        {
            "NaN" => double.NaN,
            var other => throw new FormatException($"Not a number: {other}"),
        }
        : golden.GetDouble();
}
