using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// p r: Σ (p − r)² = |p|² + |r|² − 2 p·r. The excess is (|p|² − T) + ((|r|² − X) − 2S), of the sum S, X = Σ r² over the
/// m excluded columns, T the own squared distance.
/// </summary>
/// <remarks>
/// Rounding the inputs moves p·r by 2u|p||r|, summing by (s + 1)u|p||r|: 2S is within (2s + 6)u|p||r|. Let B = |p|² +
/// |r|² ≥ 2|p||r|. X errs by (m + 3)u|r|²; |r|² and |p|² − T are rounded to T: u(B + T), and are summed in double:
/// 2gvB. The three subtractions round results of at most |r|², 2B and 3B + T: 6uB + uT. Together less than (2s +
/// 8)u|p||r| + ((m + 16)u + 4gv)B + 8uT and the own error.
/// </remarks>
internal readonly struct EuclideanTerm<T> : IPairTerm<T>
    where T : unmanaged
{
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
        Vector256<T> sum, Vector256<T> excluded, Vector256<T> predBase, Vector256<T> total) =>
        predBase + (total - excluded - (sum + sum));

    public static (double Total, double Norm) Real(in RowSums real) => (real.Square, Math.Sqrt(real.Square));

    public static PairBound<T> Pred(
        in RowSums pred, in RoughDistance own, double roundings, double excluded, double columns)
    {
        double u = Rounding<T>.Unit;
        double perSquare = (excluded + 16) * u + 4 * columns * Rounding<double>.Unit;
        double perNorm = (2 * roundings + 8) * u * Math.Sqrt(pred.Square);
        double constant = perSquare * pred.Square + 8 * u * own.Value + own.Error;
        return PairBound<T>.Create(
            pred.Square - own.Value, constant, perNorm, perSquare, roundings + excluded, columns);
    }
}
