namespace CellEval.Numerics;

/// <summary>
/// Decides in double-double arithmetic whether one real row is nearer to a pred row than the pred row's own, with
/// excluded columns skipped. Distances that differ by less than the error bound are ties. Ranks are counted in halves,
/// which a tie may be worth. One per worker: it owns buffers, and shares the own distances, measured when first asked
/// for; no two workers may ask for the same row at once.
/// </summary>
internal abstract class PreciseOrder(EffectRows rows, TieRule ties, OwnDistance?[] own)
{
    private readonly double[] _predBuffer = new double[rows.Columns];
    private readonly double[] _realBuffer = new double[rows.Columns];

    protected EffectRows Rows { get; } = rows;

    public static PreciseOrder Create(DistanceKernel kernel, EffectRows rows, TieRule ties, OwnDistance?[] own) =>
        kernel == DistanceKernel.Cosine
            ? new PreciseCosine(rows, ties, own)
            : new PreciseMinkowski(rows, ties, own, squared: kernel == DistanceKernel.Euclidean);

    /// <summary>What a real row j that is as near as real row i costs it, in half ranks.</summary>
    public static int HalfRanksOfTie(TieRule ties, int i, int j) => ties == TieRule.Mid ? 1 : j < i ? 2 : 0;

    /// <summary>
    /// What real row j costs real row i, whose distance is a number, in pred row i's ranking, in half ranks: 2 if it is
    /// nearer, what a tie costs if it is as near, else 0.
    /// </summary>
    public int HalfRanks(int i, int j)
    {
        ReadOnlySpan<double> pred = Pred(i);
        OwnDistance ownDistance = own[i] ??= Measure(pred, Real(i, i));
        ReadOnlySpan<double> real = Real(i, j);
        if (!Rows.RealIsFinite(j) && !EffectRows.AllFinite(real))
            return 0;

        int order = Compare(pred, real, ownDistance);
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
