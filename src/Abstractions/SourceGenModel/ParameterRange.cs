using System.ComponentModel;
using CellEval.Naming;

namespace CellEval.SourceGenModel;

/// <summary>The numbers that a swept parameter or an option takes. Generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterRange
{
    /// <summary>Gets the smallest number.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Gets the largest number.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Gets whether only numbers above <see cref="Minimum"/> are meant.</summary>
    public bool MinimumIsExclusive { get; init; }

    /// <summary>Gets whether only numbers below <see cref="Maximum"/> are meant.</summary>
    public bool MaximumIsExclusive { get; init; }

    private NumberRange Range => new(Minimum, Maximum, MinimumIsExclusive, MaximumIsExclusive);

    /// <summary>Says whether a number is in the range.</summary>
    /// <param name="value">The number; NaN is in no range.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(double value) => Range.Contains(value);

    /// <summary>Says what numbers of a type are in the range.</summary>
    /// <param name="type">The parameter's type: whole or other numbers.</param>
    /// <returns>Words such as <c>a whole number of 1 or more</c>.</returns>
    public string Describe(ParameterType type) => Range.Describe(type switch
    {
        ParameterType.WholeNumber => int.MaxValue,
        ParameterType.LongWholeNumber => long.MaxValue,
        _ => double.MaxValue,
    });
}
