namespace CellEval.Numerics;

/// <summary>
/// The distance of a pred row to its own real row in double, of values multiplied by <see cref="EffectRows.Scale"/>:
/// what all other real rows are compared with.
/// </summary>
/// <param name="Value">
/// The distance (squared for Euclidean), or for cosine p·r / |r|, which falls as the distance grows; NaN where a value
/// that takes part is NaN or infinite.
/// </param>
/// <param name="Error">The bound of its error; infinite where double cannot tell.</param>
/// <param name="Norm">Cosine: |p|.</param>
internal readonly record struct RoughDistance(double Value, double Error, double Norm)
{
    public static RoughDistance NaN { get; } = new(double.NaN, double.NaN, double.NaN);

    public bool IsNaN => double.IsNaN(Value);
}
