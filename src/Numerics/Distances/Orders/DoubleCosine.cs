namespace CellEval.Numerics;

/// <summary>
/// Cosine distances in double by v = p·r / |r|, compared as T |r| − p·r with T = own v. p·r is within γ(g) |p||r|, |r|
/// within (g / 2 + 2)u of itself: v is within (1.5g + 4)u |p|, and |T| ≤ |p| (1 + the same).
/// </summary>
internal sealed class DoubleCosine(EffectRows rows, PreciseOrder precise, TieRule ties)
    : DoubleOrder(rows, precise, ties)
{
    // Squares below have lost digits to underflow: of at most g terms of 2^-1074 each.
    private const double SafeSquare = 1e-250;

    public override RoughDistance Own(int i)
    {
        (double product, double square) = Project(i, i);
        double norm = Math.Sqrt(PredSquare(i));
        if (!double.IsFinite(product) || !double.IsFinite(square))
            return RoughDistance.NaN;
        // A row of zeros has v = 0 without error.
        double value = square == 0 ? 0 : product / Math.Sqrt(square);
        bool isSafe = square > SafeSquare || Rows.RealIsZero(i);
        return new RoughDistance(value, isSafe ? Relative * norm + Grain : double.PositiveInfinity, norm);
    }

    protected override double Excess(int i, int j, in RoughDistance own, out double bound)
    {
        if (Rows.RealIsZero(j))
        {
            bound = own.Error;
            return own.Value;
        }

        (double product, double square) = Project(i, j);
        double norm = Math.Sqrt(square);
        bound = square > SafeSquare ? (own.Error + Relative * own.Norm) * norm + Grain : double.PositiveInfinity;
        return own.Value * norm - product;
    }

    private (double Product, double Square) Project(int i, int j)
    {
        double product = 0, square = 0;
        for (int stretch = 0; stretch <= Rows.Excluded[i].Length; stretch++)
        {
            Range columns = Rows.Excluded.Stretch(i, stretch);
            ReadOnlySpan<double> pred = Rows.Pred(i)[columns], real = Rows.Real(j)[columns];
            product += PairSums.Products(pred, real, Rows.Scale);
            square += PairSums.Products(real, real, Rows.Scale);
        }

        return (product, square);
    }

    private double PredSquare(int i)
    {
        double square = 0;
        for (int stretch = 0; stretch <= Rows.Excluded[i].Length; stretch++)
        {
            ReadOnlySpan<double> pred = Rows.Pred(i)[Rows.Excluded.Stretch(i, stretch)];
            square += PairSums.Products(pred, pred, Rows.Scale);
        }

        return square;
    }
}
