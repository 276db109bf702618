using System.Numerics;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>A fraction of integers, to compare exactly.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger PositiveDenominator) : IComparable<Fraction>
{
    /// <summary>
    /// The squared cosine times |x|², with the cosine's sign: for one x it orders y as the cosine does. 0 where y is
    /// all zeros.
    /// </summary>
    public static Fraction OfSquaredCosine(BigInteger[] x, BigInteger[] y)
    {
        BigInteger xy = Dot(x, y), yy = Dot(y, y);
        return yy.IsZero ? new Fraction(0, 1) : new Fraction(xy.Sign * xy * xy, yy);
    }

    public static Fraction operator -(Fraction value) => value with { Numerator = -value.Numerator };

    public int CompareTo(Fraction other) =>
        (Numerator * other.PositiveDenominator).CompareTo(other.Numerator * PositiveDenominator);

    private static BigInteger Dot(BigInteger[] x, BigInteger[] y) =>
        x.Zip(y, (a, b) => a * b).Aggregate(BigInteger.Zero, BigInteger.Add);
}
