namespace CellEval.Numerics;

/// <summary>
/// Cosine distances in double-double arithmetic, compared by v = p·r / |r| (for one p, the larger v the nearer; 0 where
/// r is 0). Products are exact, each of at most g sums is within 3u²: p·r is within 3g u² Σ|p r| ≤ 3g u² |p||r|, |r|
/// within (1.5g + 4)u² of itself, the quotient within 15u². So v is within (4.5g + 20)u² |p|, and two of them differ by
/// at most twice that from the truth.
/// </summary>
internal sealed class PreciseCosine(EffectRows rows, TieRule ties, OwnDistance?[] own) : PreciseOrder(rows, ties, own)
{
    // With room for the rounding of |p| and of the comparison, and for terms that underflow in the row's scale.
    private readonly double _tolerance = (10.0 * rows.Columns + 64) * DoubleDouble.UnitRoundoffSquared;

    protected override OwnDistance Measure(ReadOnlySpan<double> pred, ReadOnlySpan<double> real)
    {
        int exponent = ExponentOf(Largest(pred));
        double scale = Math.ScaleB(1, -exponent), square = 0;
        foreach (double value in pred)
            square += value * scale * (value * scale);
        return new OwnDistance(Project(pred, real, exponent), exponent, Math.Sqrt(square));
    }

    protected override int Compare(ReadOnlySpan<double> pred, ReadOnlySpan<double> real, in OwnDistance own)
    {
        if (own.Norm == 0)
            return 0;
        double difference = (Project(pred, real, own.Exponent) - own.Value).Hi;
        return Math.Abs(difference) <= _tolerance * own.Norm ? 0 : -Math.Sign(difference);
    }

    private static DoubleDouble Project(ReadOnlySpan<double> pred, ReadOnlySpan<double> real, int exponent)
    {
        double largest = Largest(real);
        if (largest == 0)
            return default;

        double predScale = Math.ScaleB(1, -exponent), realScale = Math.ScaleB(1, -ExponentOf(largest));
        DoubleDouble product = default, square = default;
        for (int k = 0; k < pred.Length; k++)
        {
            double r = real[k] * realScale;
            product += DoubleDouble.TwoProduct(pred[k] * predScale, r);
            square += DoubleDouble.TwoProduct(r, r);
        }

        return product / square.Sqrt();
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
