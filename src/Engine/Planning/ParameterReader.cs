using System.Globalization;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>Reads the values of swept parameters and options from text.</summary>
internal sealed class ParameterReader(MetricRegistry registry)
{
    /// <summary>Reads a value; of a strategy, the name as it is registered.</summary>
    /// <exception cref="RequestException">The text is not a value of the parameter.</exception>
    public object? Read(string metric, ParameterDeclaration parameter, string text)
    {
        if (ParameterText.IsNull(parameter, text))
            return null;

        object? value = parameter.Type switch
        {
            ParameterType.Flag => bool.TryParse(text, out var flag) ? flag : null,
            ParameterType.WholeNumber =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            ParameterType.LongWholeNumber =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            ParameterType.Number =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !IsTooLarge(text, number)
                    ? number
                    : null,
            ParameterType.Text => ParameterText.Unquoted(text),
            ParameterType.Choice => parameter.Members
                .FirstOrDefault(member => member.Name.Equals(text, StringComparison.OrdinalIgnoreCase))?.Value,
            ParameterType.Strategy => registry.StrategyNames(parameter.StrategyType!)
                .FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)),
            _ => null,
        };
        return value is not null && IsInRange(parameter, value) ? value : throw new RequestException(
            $"'{text}' is not a value of {metric}.{parameter.Name}. Expected {registry.DescribeValues(parameter)}.");
    }

    private static bool IsInRange(ParameterDeclaration parameter, object value) =>
        parameter.Range is not { } range || range.Contains(Convert.ToDouble(value, CultureInfo.InvariantCulture));

    // 1e400 is parsed as infinity, which nobody has typed.
    private static bool IsTooLarge(string text, double number) => double.IsInfinity(number) && text.Any(char.IsAsciiDigit);

    /// <summary>Gets the argument of a swept value: itself, or the strategy that it names.</summary>
    public object? Argument(ParameterDeclaration parameter, object? value) =>
        parameter.Type == ParameterType.Strategy && value is string name
            ? registry.FindStrategy(parameter.StrategyType!, name)
                ?? throw RequestException.Unknown(
                    parameter.Name, name, registry.StrategyNames(parameter.StrategyType!))
            : value;
}
