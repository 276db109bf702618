using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// max(p, r): Σ |p − r| = 2 Σ max(p, r) − Σ p − Σ r, one instruction less than |p − r|. The excess is 2S − R − X − (P +
/// T), of the sum S, R = Σ r, X = Σ |r| over the m excluded columns, P = Σ p, T the own distance.
/// </summary>
/// <remarks>
/// Let A = |p|₁ + |r|₁. Rounding the inputs moves max(p, r) by at most u(|p| + |r|), its sum by uA; summing adds suA:
/// 2S is within (2s + 2)uA. X errs by (m + 1)u|r|₁, R by u|r|₁, P + T by u(|p|₁ + T) as they are rounded to T; R and P
/// by gv of |r|₁ and |p|₁ as they are summed. The three subtractions round results of at most 3A, 4A and 5A + T: 12uA +
/// uT. Together less than ((2s + m + 32)u + 4gv)A + 8uT and the own error.
/// </remarks>
internal readonly struct ManhattanTerm<T> : IPairTerm<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> sum, Vector512<T> pred, Vector512<T> real) =>
        sum + Vector512.MaxNative(pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> sum, Vector256<T> pred, Vector256<T> real) =>
        sum + Vector256.MaxNative(pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> sum, Vector128<T> pred, Vector128<T> real) =>
        sum + Vector128.MaxNative(pred, real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Excluded(Vector256<T> real) => Vector256.Abs(real);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Excess(
        Vector256<T> sum, Vector256<T> excluded, Vector256<T> predBase, Vector256<T> total) =>
        sum + sum - total - excluded - predBase;

    public static (double Total, double Norm) Real(in RowSums real) => (real.Sum, real.Magnitude);

    public static PairBound<T> Pred(
        in RowSums pred, in RoughDistance own, double roundings, double excluded, double columns)
    {
        double u = Rounding<T>.Unit;
        double perNorm = (2 * roundings + excluded + 32) * u + 4 * columns * Rounding<double>.Unit;
        double constant = perNorm * pred.Magnitude + 8 * u * own.Value + own.Error;
        return PairBound<T>.Create(pred.Sum + own.Value, constant, perNorm, 0, roundings + excluded, columns);
    }
}
