namespace CellEval.Numerics;

/// <summary>A distance between two rows of equal length: smaller is nearer, NaN is farther than everything.</summary>
/// <param name="x">The first row, a prediction's where the two sides differ.</param>
/// <param name="y">The second row, of the same length.</param>
public delegate double RowDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
