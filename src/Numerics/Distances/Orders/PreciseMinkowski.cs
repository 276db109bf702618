namespace CellEval.Numerics;

/// <summary>
/// Manhattan or (squared) Euclidean distances in double-double arithmetic. Differences are exact (TwoSum), a square is
/// within 5u² and each of at most g sums within 3u², all terms are ≥ 0: a distance is within (3g + 5)u² of itself.
/// </summary>
internal sealed class PreciseMinkowski(EffectRows rows, TieRule ties, OwnDistance?[] own, bool squared)
    : PreciseOrder(rows, ties, own)
{
    // With room for the rounding of the comparison itself and for terms that underflow in the row's scale.
    private readonly double _tolerance = (4.0 * rows.Columns + 64) * DoubleDouble.UnitRoundoffSquared;

    protected override OwnDistance Measure(ReadOnlySpan<double> pred, ReadOnlySpan<double> real)
    {
        // The largest difference becomes about 1: smaller terms that then underflow cannot matter, larger sums may
        // overflow to "farther".
        int exponent = ExponentOf(Distances.Chebyshev(pred, real));
        return new OwnDistance(Sum(pred, real, exponent), exponent, 0);
    }

    protected override int Compare(ReadOnlySpan<double> pred, ReadOnlySpan<double> real, in OwnDistance own)
    {
        if (own.Value.Hi == 0)
            return pred.SequenceEqual(real) ? 0 : 1;

        DoubleDouble sum = Sum(pred, real, own.Exponent);
        if (!double.IsFinite(sum.Hi))
            return 1;
        double difference = (sum - own.Value).Hi;
        return Math.Abs(difference) <= _tolerance * (sum.Hi + own.Value.Hi) ? 0 : Math.Sign(difference);
    }

    private DoubleDouble Sum(ReadOnlySpan<double> pred, ReadOnlySpan<double> real, int exponent)
    {
        // Scaled down before the difference, so that it does not overflow; up after it, so that the values do not.
        double before = Math.ScaleB(1, -Math.Max(exponent, 0)), after = Math.ScaleB(1, Math.Max(-exponent, 0));
        DoubleDouble sum = default;
        for (int k = 0; k < pred.Length; k++)
        {
            DoubleDouble difference = DoubleDouble.TwoSum(pred[k] * before, -real[k] * before);
            difference = new DoubleDouble(difference.Hi * after, difference.Lo * after);
            sum += squared ? difference * difference : difference.Abs();
        }

        return sum;
    }
}
