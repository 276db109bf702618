using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>
/// Decides in double-double arithmetic whether one real row is nearer to a pred row than the pred row's own, with
/// excluded columns skipped. Distances that differ by less than the error bound are ties. Ranks are counted in halves,
/// which a tie may be worth. One per worker: it owns buffers.
/// </summary>
internal abstract class PreciseOrder(EffectRows rows, TieRule ties)
{
    private readonly double[] _predBuffer = new double[rows.Columns];
    private readonly double[] _realBuffer = new double[rows.Columns];

    protected EffectRows Rows { get; } = rows;

    public static PreciseOrder Create(DistanceKernel kernel, EffectRows rows, TieRule ties) =>
        kernel == DistanceKernel.Cosine
            ? new PreciseCosine(rows, ties)
            : new PreciseMinkowski(rows, ties, squared: kernel == DistanceKernel.Euclidean);

    /// <summary>The distance of pred row i to real row i.</summary>
    public OwnDistance Own(int i)
    {
        ReadOnlySpan<double> pred = Pred(i), real = Real(i, i);
        return EffectRows.AllFinite(pred) && EffectRows.AllFinite(real) ? Measure(pred, real) : OwnDistance.NaN;
    }

    /// <summary>What a real row j that is as near as real row i costs it, in half ranks.</summary>
    public static int HalfRanksOfTie(TieRule ties, int i, int j) => ties == TieRule.Mid ? 1 : j < i ? 2 : 0;

    /// <summary>
    /// What real row j costs real row i in pred row i's ranking, in half ranks: 2 if it is nearer, what a tie costs if it
    /// is as near, else 0.
    /// </summary>
    public int HalfRanks(int i, int j, in OwnDistance own)
    {
        if (MemoryMarshal.AsBytes(Rows.Real(i)).SequenceEqual(MemoryMarshal.AsBytes(Rows.Real(j))))
            return HalfRanksOfTie(ties, i, j);

        ReadOnlySpan<double> real = Real(i, j);
        if (!Rows.RealIsFinite(j) && !EffectRows.AllFinite(real))
            return 0;

        int order = Compare(Pred(i), real, own);
        return order < 0 ? 2 : order == 0 ? HalfRanksOfTie(ties, i, j) : 0;
    }

    /// <summary>The rank of a real row whose distance is NaN, in half ranks: NaN sorts last.</summary>
    public int HalfRanksOfNaN(int i)
    {
        bool predIsFinite = EffectRows.AllFinite(Pred(i));
        int rank = 0;
        for (int j = 0; j < Rows.Rows; j++)
        {
            bool isNumber = predIsFinite && (Rows.RealIsFinite(j) || EffectRows.AllFinite(Real(i, j)));
            if (isNumber)
                rank += 2;
            else if (j != i)
                rank += HalfRanksOfTie(ties, i, j);
        }

        return rank;
    }

    /// <summary>The distance of two finite rows.</summary>
    protected abstract OwnDistance Measure(ReadOnlySpan<double> pred, ReadOnlySpan<double> real);

    /// <summary>The sign of (distance of two finite rows − own distance); 0 for a tie.</summary>
    protected abstract int Compare(ReadOnlySpan<double> pred, ReadOnlySpan<double> real, in OwnDistance own);

    /// <summary>
    /// The exponent that scales a row's largest magnitude to about 1, within what a double power of two can do.
    /// </summary>
    protected static int ExponentOf(double largest) => largest == 0 ? 0 : Math.Clamp(Math.ILogB(largest), -1000, 1000);

    private ReadOnlySpan<double> Pred(int i) => Rows.Excluded.Compact(i, Rows.Pred(i), _predBuffer);

    private ReadOnlySpan<double> Real(int i, int j) => Rows.Excluded.Compact(i, Rows.Real(j), _realBuffer);
}
