using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// |p − r|. All terms are ≥ 0, so the sum S is within γ(g + 1) of itself and the excluded sum X ≤ S within γ(g); S − X,
/// the rounded own distance T and the comparison add u each: together less than (2g + 8)u (S + T).
/// </summary>
internal readonly struct ManhattanTerm : IPairTerm
{
    public static Vector512<double> Add(Vector512<double> sum, Vector512<double> pred, Vector512<double> real) =>
        sum + Vector512.Abs(pred - real);

    public static double Excluded(double real) => Math.Abs(real);

    public static double Excess(
        double sum, double excluded, in OwnDistance own, double predNorm, double realSquare, int columns,
        out double bound)
    {
        bound = (columns + 16) * 2 * RankKernels.UnitRoundoff * (sum + own.Threshold);
        // Smaller squares may have underflowed.
        return sum > OwnDistance.SafeMin ? sum - excluded - own.Threshold : double.NaN;
    }
}

/// <summary>(p − r)². Terms are ≥ 0 with one rounding more than |p − r|: the bound is the Manhattan one.</summary>
internal readonly struct EuclideanTerm : IPairTerm
{
    public static Vector512<double> Add(Vector512<double> sum, Vector512<double> pred, Vector512<double> real)
    {
        Vector512<double> difference = pred - real;
        return Vector512.FusedMultiplyAdd(difference, difference, sum);
    }

    public static double Excluded(double real) => real * real;

    public static double Excess(
        double sum, double excluded, in OwnDistance own, double predNorm, double realSquare, int columns,
        out double bound) =>
        ManhattanTerm.Excess(sum, excluded, own, predNorm, realSquare, columns, out bound);
}

/// <summary>
/// p r, compared as T √(|r|² − X) − p·r with T = own p·r / |r|. p·r is within γ(g) Σ|p r| ≤ γ(g) |p||r|. |r|² is within
/// γ(g + 1), X ≤ |r|² within γ(g + 1): as long as a quarter of |r|² is left, the root is within 4(g + 2)u of itself,
/// and |T| ≤ |p|. Together less than (6g + 64)u |p||r|, roundings of the norms and of the comparison included.
/// </summary>
internal readonly struct CosineTerm : IPairTerm
{
    public static Vector512<double> Add(Vector512<double> sum, Vector512<double> pred, Vector512<double> real) =>
        Vector512.FusedMultiplyAdd(pred, real, sum);

    public static double Excluded(double real) => real * real;

    public static double Excess(
        double sum, double excluded, in OwnDistance own, double predNorm, double realSquare, int columns,
        out double bound)
    {
        double rest = realSquare - excluded;
        bound = (6.0 * columns + 64) * RankKernels.UnitRoundoff * predNorm * Math.Sqrt(realSquare);
        return rest > 0.25 * realSquare && realSquare is > OwnDistance.SafeMin and < OwnDistance.SafeMax
            ? own.Threshold * Math.Sqrt(rest) - sum
            : double.NaN;
    }
}
