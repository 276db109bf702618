using System.Text.Json;

namespace CellEval.Engine;

/// <summary>All that a registry declares, as data that can be written, read back and compared.</summary>
public sealed record RegistrySnapshot
{
    /// <summary>Gets the version of the tool or host.</summary>
    public required string Tool { get; init; }

    /// <summary>Gets the version of the contract, <c>major.minor</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>Gets the metrics, in the order of results.</summary>
    public required IReadOnlyList<MetricSnapshot> Metrics { get; init; }

    /// <summary>Gets the profiles: the built-in ones, then those of plugins.</summary>
    public required IReadOnlyList<ProfileSnapshot> Profiles { get; init; }

    /// <summary>Writes down a registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="tool">The version of the tool or host.</param>
    /// <returns>What it declares.</returns>
    public static RegistrySnapshot Of(MetricRegistry registry, string tool) => new()
    {
        Tool = tool,
        Contract = $"{ContractVersion.Major}.{ContractVersion.Minor}",
        Metrics = [.. registry.Metrics.Select(metric => MetricSnapshot.Of(registry, metric))],
        Profiles =
        [
            .. registry.Profiles.Select(profile => new ProfileSnapshot(
                profile.Name, profile.Description, [.. profile.Variants.Select(variant => variant.Name)])),
        ],
    };

    /// <summary>Reads what <see cref="ToJson"/> made.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">The name that messages call it by.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="InputException">The text is something else.</exception>
    public static RegistrySnapshot FromJson(string json, string name)
    {
        try
        {
            var snapshot = JsonSerializer.Deserialize(json, RegistryJson.Indented.RegistrySnapshot) ?? throw new JsonException("It holds null.");
            RequireNames("metrics", snapshot.Metrics.Select(metric => metric?.Name));
            RequireNames("profiles", snapshot.Profiles.Select(profile => profile?.Name));
            return snapshot;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw new InputException(
                $"{name}: this is not a registry, expected JSON as 'celleval metrics --json' makes it. {cause.Message}", cause);
        }
    }

    // An array's elements may be null whatever their type says.
    private static void RequireNames(string what, IEnumerable<string?> names)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name is null || !known.Add(name))
                throw new JsonException(name is null ? $"One of its {what} is null." : $"Two of its {what} are called '{name}'.");
        }
    }

    /// <summary>Writes the snapshot as indented JSON with <c>\n</c>; equal registries give equal text.</summary>
    /// <returns>The text, ending with a line end.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, RegistryJson.Indented.RegistrySnapshot) + "\n";
}
