namespace CellEval;

/// <summary>A distance between two profiles. Register one by marking a class with <see cref="StrategyAttribute"/>.</summary>
public interface IDistance : IStrategy
{
    /// <summary>Measures the distance.</summary>
    /// <param name="x">A profile.</param>
    /// <param name="y">A profile of the same length.</param>
    /// <returns>The distance; NaN sorts after every other.</returns>
    double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
}
