using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Manhattan distances of quantised rows. The excess is S − X − T, of the sum S of |p' − r'|, primes for what bytes
/// stand for, X = Σ |r'| over the m excluded columns, T the own distance.
/// </summary>
/// <remarks>
/// Let e be a row's Σ |x − x'|: S − X is within e(p) + e(r) of the distance. S is an integer times a step, rounded once
/// or twice to float; X is rounded m + 1 times; T once; the subtractions twice. With S ≤ |p'|₁ + |r'|₁ ≤ |p|₁ + e(p) +
/// |r|₁ + e(r) it is together less than (m + 16)u of that and 2uT.
/// </remarks>
internal readonly struct QuantisedExcess : IPairExcess<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Excess(
        Vector256<float> sum, Vector256<float> excluded, Vector256<float> predBase, Vector256<float> total) =>
        sum - excluded - predBase;

    /// <summary>Of a real row, whose norm is e and whose total is |r|₁ + e.</summary>
    public static (double Total, double Norm) Real(double magnitude, double error) => (magnitude + error, error);

    /// <inheritdoc cref="IPairTerm{T}.Pred" />
    public static PairBound<float> Pred(
        double magnitude, double error, in RoughDistance own, double excluded, double columns)
    {
        double u = Rounding<float>.Unit, relative = (excluded + 32) * u;
        double constant = error + (relative * (magnitude + error)) + (8 * u * own.Value) + own.Error;
        return PairBound<float>.Create(own.Value, constant, 1, relative, excluded, columns);
    }
}
