namespace CellEval.Numerics;

/// <summary>
/// The precise distance of a pred row to its own real row: what all other real rows are compared with.
/// </summary>
/// <param name="Value">
/// In the row's scale: the distance (squared for Euclidean), or for cosine p·r / |r|, which falls as the distance
/// grows.
/// </param>
/// <param name="Exponent">
/// The row's scale: values are those of rows multiplied by 2^-Exponent, so that squares stay in range.
/// </param>
/// <param name="Norm">Cosine: |p| in the row's scale.</param>
/// <param name="Threshold">
/// <see cref="Value"/> of the rows as they are, rounded; NaN where squares could leave the range of doubles and only
/// the precise comparison may decide.
/// </param>
/// <param name="IsNaN">Whether a value that takes part is NaN or infinite, so that the distance is NaN.</param>
internal readonly record struct OwnDistance(DoubleDouble Value, int Exponent, double Norm, double Threshold, bool IsNaN)
{
    /// <summary>
    /// Sums of squares between these are exact enough for the error bounds: underflow adds far less than a rounding.
    /// </summary>
    public const double SafeMin = 1e-240, SafeMax = 1e240;

    public static OwnDistance NaN { get; } = new(default, 0, 0, double.NaN, true);
}
