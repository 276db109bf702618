using System.Text.Json;

namespace CellEval.Reporting.Reading;

/// <summary>Reads JSON that may say more, or less, than is expected.</summary>
internal static class JsonText
{
    public static string Spell(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => string.Join(", ", element.EnumerateArray().Select(Spell)),
        JsonValueKind.Object => string.Join(
            ", ",
            element.EnumerateObject().Where(property => !IsEmpty(property.Value)).Select(property => $"{property.Name} {property.Value.Spell()}")),
        _ => element.GetRawText(),
    };

    /// <summary>A property as text; null where it is missing or null.</summary>
    public static string? Spell(this JsonElement element, string name) =>
        Find(element, name) is { } property && !IsEmpty(property) ? property.Spell() : null;

    /// <summary>The items of a property that is an array; of anything else none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The properties of a property that is an object, as texts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Properties(this JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Object } found ? found.Flatten() : [];

    /// <summary>The properties of an object as texts, those of objects inside it with a dot between the names.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return [KeyValuePair.Create("input", element.Spell())];
        return element.EnumerateObject().Where(property => !IsEmpty(property.Value)).SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.Object
                ? property.Value.Flatten().Select(inner => KeyValuePair.Create($"{property.Name}.{inner.Key}", inner.Value))
                : [KeyValuePair.Create(property.Name, property.Value.Spell())]);
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;

    private static bool IsEmpty(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Array => element.GetArrayLength() == 0,
        _ => false,
    };
}
