namespace CellEval.Engine;

/// <summary>A run's value for an option: <c>overlap.fdr_threshold=0.01</c>.</summary>
/// <param name="Metric">A metric or one of its variants; a variant's setting beats its metric's.</param>
/// <param name="Option">The option's name in snake case.</param>
/// <param name="Value">
/// The value as text, spelt as in .NET's invariant culture; <c>none</c> and empty are null, and <see cref="ParameterText.OfText"/> quotes what
/// could be taken for these.
/// </param>
public sealed record OptionSetting(string Metric, string Option, string Value)
{
    /// <summary>Reads <c>METRIC.OPTION=VALUE</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The setting.</returns>
    /// <exception cref="RequestException">The text has another form.</exception>
    public static OptionSetting Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || equals <= dot + 1)
        {
            throw new RequestException(
                $"'{text}' is not a setting. Expected METRIC.OPTION=VALUE, for example overlap.fdr_threshold=0.01.");
        }

        return new OptionSetting(text[..dot], text[(dot + 1)..equals], text[(equals + 1)..]);
    }
}
