using System.Globalization;

namespace CellEval.Naming;

/// <summary>
/// Makes variant names from a metric's name and swept values. Compiled into the generator too, so that names made at
/// compile time and names made for a run's further variants follow one rule.
/// </summary>
internal static class NameTemplate
{
    /// <summary>The name of the parameter that <c>K</c> sweeps; its values are appended, never placed.</summary>
    public const string K = "k";

    /// <summary>Takes the placeholders out: <c>discrimination_score_{distance}</c> declares <c>discrimination_score</c>.</summary>
    public static string DeclarationName(string template)
    {
        foreach (var name in Placeholders(template))
        {
            var placeholder = "{" + name + "}";
            template = template.Replace("_" + placeholder, "").Replace(placeholder + "_", "").Replace(placeholder, "");
        }

        return template;
    }

    /// <summary>
    /// What a variant was called under a former name, which is a template like the name, or the beginning of names whose template
    /// ends with all of its placeholders.
    /// </summary>
    /// <returns>The name, or null where the former name does not tell.</returns>
    public static string? FormerVariant(
        string template, string former, string variant, IEnumerable<KeyValuePair<string, string>> sweptValues)
    {
        if (Placeholders(former).Count > 0)
            return Format(former, sweptValues);
        return EndsWithPlaceholders(template) ? variant.Remove(0, DeclarationName(template).Length).Insert(0, former) : null;
    }

    /// <summary>Whether all placeholders stand at the end, so that every variant's name begins with the declaration's.</summary>
    public static bool EndsWithPlaceholders(string template) =>
        template.StartsWith(DeclarationName(template), StringComparison.Ordinal);

    /// <summary>Lists the names between braces, in order.</summary>
    public static IReadOnlyList<string> Placeholders(string template)
    {
        var names = new List<string>();
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                break;
            names.Add(template.Substring(open + 1, close - open - 1));
        }

        return names;
    }

    /// <summary>Makes a variant's name from the texts of its swept values.</summary>
    public static string Format(string template, IEnumerable<KeyValuePair<string, string>> sweptValues)
    {
        var name = template;
        var ending = "";
        foreach (var swept in sweptValues)
        {
            if (swept.Key == K)
                ending = "_at_" + swept.Value;
            else
                name = name.Replace("{" + swept.Key + "}", swept.Value);
        }

        return name + ending;
    }

    /// <summary>Makes an output's column name: the variant's, followed by the output's where there are several.</summary>
    public static string Column(string variant, string output) => output.Length == 0 ? variant : variant + "_" + output;

    /// <summary>Spells a swept value that is not an enum member; null is <c>N</c> for K and <c>none</c> otherwise.</summary>
    public static string Spell(string parameter, object? value) => value switch
    {
        null => parameter == K ? "N" : "none",
        bool flag => flag ? "true" : "false",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Replace('.', '_'),
        _ => value.ToString()!,
    };

    /// <summary>Whether a name is that of a column that every table of results has, or of a profile.</summary>
    public static bool IsReserved(string name) =>
        name.ToLowerInvariant() is "perturbation" or "statistic" or "metric" or "cell_type" or "version" or "value" or "status"
        || BuiltInProfiles.Has(name.ToLowerInvariant());

    /// <summary>Whether a text is a name: <c>[a-z][a-z0-9_]*</c>, with the reserved ending <c>_at_N</c> if allowed.</summary>
    public static bool IsName(string text, bool allowAtN = false)
    {
        const string AtN = "_at_N";
        if (allowAtN && text.EndsWith(AtN, StringComparison.Ordinal))
            text = text.Substring(0, text.Length - AtN.Length);
        if (text.Length == 0 || text[0] is < 'a' or > 'z')
            return false;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
                return false;
        }

        return true;
    }
}
