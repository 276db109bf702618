using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>
/// Decides a pair by one distance in double and the bound of its error; what that leaves open goes to <see
/// cref="PreciseOrder"/>. u = 2^-53, γ(n) = nu / (1 − nu): the bound of n roundings in a row (Higham, Accuracy and
/// Stability of Numerical Algorithms, §3.1). Sums of g scaled terms err by less than g u of their magnitudes, and by
/// <see cref="Grain"/> where terms or squares underflow. One per worker.
/// </summary>
internal abstract class DoubleOrder(EffectRows rows, PreciseOrder precise, TieRule ties) : IPairOrder
{
    protected EffectRows Rows { get; } = rows;

    /// <summary>(2g + 64) u, more than any relative error here.</summary>
    protected double Relative { get; } = (2.0 * rows.Columns + 64) * Rounding<double>.Unit;

    /// <summary>More than all terms that underflow add up to.</summary>
    protected double Grain { get; } = (rows.Columns + 64.0) * Rounding<double>.Underflow;

    public static DoubleOrder Create(DistanceKernel kernel, EffectRows rows, TieRule ties, OwnDistance?[] own)
    {
        PreciseOrder precise = PreciseOrder.Create(kernel, rows, ties, own);
        return kernel == DistanceKernel.Cosine
            ? new DoubleCosine(rows, precise, ties)
            : new DoubleMinkowski(rows, precise, ties, squared: kernel == DistanceKernel.Euclidean);
    }

    /// <summary>The distance of pred row i to real row i.</summary>
    public abstract RoughDistance Own(int i);

    /// <inheritdoc />
    public int HalfRanks(int i, int j, in RoughDistance own)
    {
        if (MemoryMarshal.AsBytes(Rows.Real(i)).SequenceEqual(MemoryMarshal.AsBytes(Rows.Real(j))))
            return PreciseOrder.HalfRanksOfTie(ties, i, j);
        double excess = Excess(i, j, own, out double bound);
        return excess > bound ? 0 : excess < -bound ? 2 : precise.HalfRanks(i, j);
    }

    /// <summary>The rank of a real row whose distance is NaN, in half ranks: NaN sorts last.</summary>
    public int HalfRanksOfNaN(int i) => precise.HalfRanksOfNaN(i);

    /// <summary>
    /// The pair's distance minus the own distance, up to a positive factor, and the bound of its error.
    /// </summary>
    protected abstract double Excess(int i, int j, in RoughDistance own, out double bound);
}
