namespace CellEval.Engine;

/// <summary>A further variant for a run: <c>overlap:k=1000</c>.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="SweptValues">A value as text for each swept parameter, by its name.</param>
public sealed record VariantRequest(string Metric, IReadOnlyDictionary<string, string> SweptValues)
{
    /// <summary>Reads <c>NAME:param=value</c>, with commas between several parameters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RequestException">The text has another form.</exception>
    public static VariantRequest Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (colon > 0)
        {
            foreach (var assignment in text[(colon + 1)..].Split(','))
            {
                var equals = assignment.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0 || !values.TryAdd(assignment[..equals].Trim(), assignment[(equals + 1)..].Trim()))
                {
                    values.Clear();
                    break;
                }
            }
        }

        return values.Count > 0
            ? new VariantRequest(text[..colon], values)
            : throw new RequestException(
                $"'{text}' is not a variant. Expected NAME:param=value, for example overlap:k=1000.");
    }
}
