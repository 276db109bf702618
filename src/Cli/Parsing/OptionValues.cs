using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CellEval.Cli.Parsing;

/// <summary>Reads values of options, so that an error says what the option takes. No culture has a say in it.</summary>
internal static class OptionValues
{
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Makes an option take finite numbers that are accepted; nothing is a thousands separator.</summary>
    public static void TakeNumbers(this Option<double> option, string what, Func<double, bool> accepts) =>
        option.CustomParser = result => Number(result, what, accepts) ?? 0;

    /// <inheritdoc cref="TakeNumbers(Option{double}, string, Func{double, bool})"/>
    public static void TakeNumbers(this Option<double?> option, string what, Func<double, bool> accepts) =>
        option.CustomParser = result => Number(result, what, accepts);

    /// <summary>Makes an option take whole numbers that are accepted.</summary>
    public static void TakeWholeNumbers<T>(this Option<T> option, string what, Func<T, bool> accepts)
        where T : struct, IBinaryInteger<T> =>
        option.CustomParser = result =>
        {
            var found = result.Tokens[0].Value;
            if (T.TryParse(found, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && accepts(number))
                return number;
            Refuse(result, what, found);
            return T.Zero;
        };

    /// <summary>Makes an option take one of some words.</summary>
    public static void TakeOneOf<T>(this Option<T> option, params string[] words) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (!words.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"{option.Name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{token.Value}'.");
        }
    });

    /// <summary>Makes an option refuse the empty text, which a script's unset variable becomes.</summary>
    public static void NotEmpty<T>(this Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
            result.AddError($"{option.Name} takes {option.HelpName}, not an empty text.");
    });

    private static double? Number(ArgumentResult result, string what, Func<double, bool> accepts)
    {
        var found = result.Tokens[0].Value;
        if (double.TryParse(found, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && accepts(number))
            return number;
        Refuse(result, what, found);
        return null;
    }

    private static void Refuse(ArgumentResult result, string what, string found) =>
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} takes {what}, not '{found}'.");
}
