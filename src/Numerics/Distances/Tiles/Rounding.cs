using System.Runtime.CompilerServices;

namespace CellEval.Numerics;

/// <summary>What a float or a double loses.</summary>
internal static class Rounding<T>
    where T : unmanaged
{
    /// <summary>u: half the distance from 1 to the next number, 2^-24 or 2^-53.</summary>
    public static double Unit => typeof(T) == typeof(float) ? 1.0 / (1 << 24) : 1.0 / (1L << 53);

    /// <summary>
    /// More than what underflow takes from one term of values scaled to at most 2^41: a value that underflows errs by 2^-150
    /// or 2^-1075, its product with another by 2^-109 or 2^-1034.
    /// </summary>
    public static double Underflow => typeof(T) == typeof(float) ? 1.0 / (1L << 50) / (1L << 50) : Math.ScaleB(1, -1000);

    /// <summary>The nearest T; beyond its range an infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Round(double value) =>
        typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;
}
