namespace CellEval.Numerics;

/// <summary>The precise distance of a pred row to its own real row.</summary>
/// <param name="Value">
/// In the row's scale: the distance (squared for Euclidean), or for cosine p·r / |r|, which falls as the distance
/// grows.
/// </param>
/// <param name="Exponent">
/// The row's scale: values are those of rows multiplied by 2^-Exponent, so that squares stay in range.
/// </param>
/// <param name="Norm">Cosine: |p| in the row's scale.</param>
internal readonly record struct OwnDistance(DoubleDouble Value, int Exponent, double Norm);
