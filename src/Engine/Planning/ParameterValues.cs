using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>Says what values a swept parameter or an option takes.</summary>
public static class ParameterValues
{
    /// <summary>Describes the values.</summary>
    /// <param name="registry">Knows the names of strategies.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Words such as <c>a number</c> or <c>one of l1, l2</c>.</returns>
    public static string Describe(MetricRegistry registry, ParameterDeclaration parameter)
    {
        var values = parameter.Type switch
        {
            ParameterType.Flag => "true or false",
            ParameterType.WholeNumber or ParameterType.LongWholeNumber => "a whole number",
            ParameterType.Number => "a number",
            ParameterType.Text => "a text",
            ParameterType.Choice => "one of " + string.Join(", ", parameter.Members.Select(member => member.Name)),
            _ => "one of " + string.Join(", ", registry.StrategyNames(parameter.StrategyType!)),
        };
        return parameter.IsNullable ? values + ", or nothing" : values;
    }
}
