using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums over a row: of its values, of their magnitudes and of their squares, each within γ(g + 1) of itself, in units
/// of the magnitudes for the first.
/// </summary>
internal readonly record struct RowSums(double Sum, double Magnitude, double Square)
{
    public static RowSums operator +(RowSums x, RowSums y) =>
        new(x.Sum + y.Sum, x.Magnitude + y.Magnitude, x.Square + y.Square);

    /// <summary>The sums of values multiplied by a power of two.</summary>
    public static RowSums Of(ReadOnlySpan<double> values, double scale)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> sums = default, magnitudes = default, squares = default;
        foreach (Vector256<double> vector in vectors)
        {
            Vector256<double> scaled = vector * scale;
            sums += scaled;
            magnitudes += Vector256.Abs(scaled);
            squares += scaled * scaled;
        }

        var total = new RowSums(Vector256.Sum(sums), Vector256.Sum(magnitudes), Vector256.Sum(squares));
        foreach (double value in values[(vectors.Length * Vector256<double>.Count)..])
        {
            double scaled = value * scale;
            total += new RowSums(scaled, Math.Abs(scaled), scaled * scaled);
        }

        return total;
    }
}
