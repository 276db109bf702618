using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// p r. The excess is T √(|r|² − X) − S, of the sum S, X = Σ r² over the m excluded columns, T the own p·r / |r|: it
/// has the sign of the difference of the cosine distances.
/// </summary>
/// <remarks>
/// S is within (s + 3)u|p||r| as for <see cref="EuclideanTerm{T}"/>. |r|² errs by u as it is rounded to T and by (g +
/// 1)v as it is summed, X by (m + 3)u|r|²: as long as a quarter of |r|² is left, the difference is within 4((m + 5)u +
/// 2gv) of itself, its root within half of that and u. T is rounded once, the product once, and |T| ≤ |p|: together (2m
/// + 16)u|p||r| + 4gv|p||r|, the last subtraction 2u|p||r|. In all less than ((s + 2m + 40)u + 8gv)|p||r| and the own
/// error times |r|.
/// </remarks>
internal readonly struct CosineTerm<T> : IPairTerm<T>
    where T : unmanaged
{
    // In a vector, so that it is made once.
    private static Vector256<T> Quarter
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float)
            ? Vector256.Create(0.25f).As<float, T>()
            : Vector256.Create(0.25).As<double, T>();
    }

    // Smaller squares may be made of values that underflowed.
    private static Vector256<T> Smallest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float)
            ? Vector256.Create((float)Rounding<float>.Underflow).As<float, T>()
            : Vector256.Create(1e-250).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> sum, Vector512<T> pred, Vector512<T> real) =>
        MultiplyAdd.Add(sum, pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> sum, Vector256<T> pred, Vector256<T> real) =>
        MultiplyAdd.Add(sum, pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> sum, Vector128<T> pred, Vector128<T> real) =>
        MultiplyAdd.Add(sum, pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Excluded(Vector256<T> real) => real * real;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Excess(
        Vector256<T> sum, Vector256<T> excluded, Vector256<T> predBase, Vector256<T> total)
    {
        Vector256<T> rest = total - excluded;
        Vector256<T> isSafe = Vector256.GreaterThan(rest, total * Quarter) & Vector256.GreaterThan(rest, Smallest);
        return (predBase * Vector256.Sqrt(rest) - sum) & isSafe;
    }

    public static (double Total, double Norm) Real(in RowSums real) => (real.Square, Math.Sqrt(real.Square));

    public static PairBound<T> Pred(
        in RowSums pred, in RoughDistance own, double roundings, double excluded, double columns)
    {
        double relative = (roundings + 2 * excluded + 40) * Rounding<T>.Unit + 8 * columns * Rounding<double>.Unit;
        double perNorm = relative * Math.Sqrt(pred.Square) + own.Error;
        return PairBound<T>.Create(own.Value, 0, perNorm, 0, roundings + excluded, columns);
    }
}
