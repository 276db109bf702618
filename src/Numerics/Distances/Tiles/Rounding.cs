using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>What a float or a double loses.</summary>
internal static class Rounding<T>
    where T : unmanaged
{
    /// <summary>u: half the distance from 1 to the next number, 2^-24 or 2^-53.</summary>
    public static double Unit => typeof(T) == typeof(float) ? 1.0 / (1 << 24) : 1.0 / (1L << 53);

    /// <summary>
    /// More than what underflow takes from one term of values scaled to at most 2^41: a value that underflows errs by
    /// 2^-150 or 2^-1075, its product with another by 2^-109 or 2^-1034.
    /// </summary>
    public static double Underflow => typeof(T) == typeof(float)
        ? 1.0 / (1L << 50) / (1L << 50)
        : Math.ScaleB(1, -1000);

    /// <summary>The nearest T; beyond its range an infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Round(double value) =>
        typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;

    /// <summary>Multiplies by a power of two and rounds to T.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scale(ReadOnlySpan<double> values, double scale, Span<T> scaled)
    {
        int k = 0;
        if (typeof(T) == typeof(float))
        {
            ReadOnlySpan<Vector256<double>> sources = MemoryMarshal.Cast<double, Vector256<double>>(values);
            Span<Vector256<float>> targets = MemoryMarshal.Cast<T, Vector256<float>>(scaled);
            for (int v = 0; v + 1 < sources.Length; v += 2)
                targets[v / 2] = Vector256.Narrow(sources[v] * scale, sources[v + 1] * scale);
            k = values.Length / Vector256<float>.Count * Vector256<float>.Count;
        }

        for (; k < values.Length; k++)
            scaled[k] = Round(values[k] * scale);
    }
}
