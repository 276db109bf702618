namespace CellEval;

/// <summary>
/// Makes a variant of the metric for each value of a parameter. The metric's name must hold <c>{parameter}</c>.
/// </summary>
/// <param name="values">
/// Constants of the parameter's type; for a parameter whose type is a strategy's interface, such as
/// <see cref="IDistance"/>, the names of registered strategies.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SweepAttribute(params object?[] values) : Attribute
{
    /// <summary>Gets the values, in the order of their variants.</summary>
    public IReadOnlyList<object?> Values { get; } = values;
}
