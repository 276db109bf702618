using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>The largest finite magnitude of a row, and whether all of its values are finite.</summary>
internal readonly record struct RowExtent(double Largest, bool IsFinite)
{
    public static RowExtent Of(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> infinity = Vector256.Create(double.PositiveInfinity), largest = default;
        Vector256<double> finite = Vector256<double>.AllBitsSet;
        foreach (Vector256<double> vector in vectors)
        {
            Vector256<double> magnitude = Vector256.Abs(vector);
            Vector256<double> isFinite = Vector256.LessThan(magnitude, infinity);
            finite &= isFinite;
            largest = Vector256.MaxNative(largest, magnitude & isFinite);
        }

        bool allFinite = finite.ExtractMostSignificantBits() == 0b1111;
        double most = 0;
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
            most = Math.Max(most, largest[lane]);
        foreach (double value in values[(vectors.Length * Vector256<double>.Count)..])
        {
            if (double.IsFinite(value))
                most = Math.Max(most, Math.Abs(value));
            else
                allFinite = false;
        }

        return new RowExtent(most, allFinite);
    }
}
