namespace CellEval.Numerics;

/// <summary>
/// Manhattan or (squared) Euclidean distances in double. All terms are ≥ 0, each with at most three roundings, so a sum
/// S is within γ(g + 3) of itself; the subtraction of the own distance T adds u (S + T).
/// </summary>
internal sealed class DoubleMinkowski(EffectRows rows, PreciseOrder precise, TieRule ties, bool squared)
    : DoubleOrder(rows, precise, ties)
{
    public override RoughDistance Own(int i)
    {
        double value = Distance(i, i);
        return double.IsFinite(value) ? new RoughDistance(value, Relative * value + Grain, 0) : RoughDistance.NaN;
    }

    protected override double Excess(int i, int j, in RoughDistance own, out double bound)
    {
        double distance = Distance(i, j);
        bound = own.Error + Relative * distance + Grain;
        return distance - own.Value;
    }

    private double Distance(int i, int j)
    {
        double sum = 0;
        for (int stretch = 0; stretch <= Rows.Excluded[i].Length; stretch++)
        {
            Range columns = Rows.Excluded.Stretch(i, stretch);
            ReadOnlySpan<double> pred = Rows.Pred(i)[columns], real = Rows.Real(j)[columns];
            sum += squared ? PairSums.Squares(pred, real, Rows.Scale) : PairSums.Magnitudes(pred, real, Rows.Scale);
        }

        return sum;
    }
}
