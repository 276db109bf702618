using static System.Math;
using static CellEval.Numerics.ElementaryTable;

namespace CellEval.Numerics;

/// <summary>
/// log(1 + x) and exp(x) − 1, within 0.51 units in the last place, the same bits on every machine. Rounding decides
/// ties in rank tests, so it matters that the result is almost always the correctly rounded one.
/// </summary>
/// <remarks>
/// The method is P. T. P. Tang's (ACM Trans. Math. Software 15, 1989, and 16, 1990): a table entry takes the argument
/// so close to where the result is 0 that a short Taylor polynomial will do; leading terms are carried as sums of two
/// doubles.
/// </remarks>
public static class Logarithm
{
    /// <summary>
    /// 2^-54: below this both functions return x: the next term is under half a unit in the last place.
    /// </summary>
    private const double Tiny = 5.551115123125783e-17;

    private const double LargestExponent = 709.782712893384;
    private const double StepsPerUnit = 92.33248261893650;
    private const long BitsOfRootHalf = 0x3FE6A09E667F3BCD;

    private static readonly (double High, double Low) LogOf2Parts = Split(LogOf2, 40);
    private static readonly (double High, double Low) StepParts = Split(LogOf2 / PowerSteps, 36);

    /// <summary>
    /// log(1 + x), accurate for small x too; x itself when x is ±0 or positive infinity, negative infinity at −1, NaN
    /// below −1.
    /// </summary>
    public static double Log1P(double x)
    {
        if (!(x > -1) || Abs(x) < Tiny || double.IsPositiveInfinity(x))
        {
            return x == -1 ? double.NegativeInfinity : x < -1 ? double.NaN : x;
        }

        // 1 + x = u + uLow exactly, and u = 2^k · m.
        var u = 1 + x;
        var uLow = x < 1 ? x - (u - 1) : 1 - (u - x);
        var bits = BitConverter.DoubleToInt64Bits(u);
        var k = (int)((bits - BitsOfRootHalf) >> 52);
        var m = BitConverter.Int64BitsToDouble(bits - ((long)k << 52));
        var mLow = k > 64 ? 0 : uLow * BitConverter.Int64BitsToDouble((1023L - k) << 52);

        // (m + mLow) · reciprocal = 1 + r + rLow, and |r| < 0.006.
        var entry = Reciprocals[(int)((m * ReciprocalSteps) + 0.5)];
        var product = m * entry.Value;
        var productLow = FusedMultiplyAdd(m, entry.Value, -product) + (mLow * entry.Value);
        var r = product - 1 + productLow;
        var rLow = productLow - (r - (product - 1));

        // log(1 + r) without its leading r.
        var tail = (-1d / 6) + (r * ((1d / 7) - (r / 8)));
        tail = (-1d / 4) + (r * ((1d / 5) + (r * tail)));
        tail = r * r * ((-1d / 2) + (r * ((1d / 3) + (r * tail))));

        // Both high parts are multiples of 2^-40: their sum is exact.
        var high = (k * LogOf2Parts.High) + entry.LogHigh;
        var sum = high + r;
        return sum + (high - sum + r + (rLow + tail + ((k * LogOf2Parts.Low) + entry.LogLow)));
    }

    /// <summary>
    /// exp(x) − 1, accurate for small x too; x itself when x is ±0 or positive infinity, −1 at negative infinity.
    /// </summary>
    public static double ExpM1(double x)
    {
        if (!(x >= -40 && x <= LargestExponent) || Abs(x) < Tiny)
        {
            return x < -40 ? -1 : x > LargestExponent ? double.PositiveInfinity : x;
        }

        // x = n · log(2)/64 + r + rLow, and exp(x) = 2^k · power · exp(r + rLow), |r| < 0.006.
        var n = (int)Floor((x * StepsPerUnit) + 0.5);
        var k = (n + (PowerSteps / 2)) >> 6;
        var power = Powers[n - (k * PowerSteps) + (PowerSteps / 2)];
        var reduced = FusedMultiplyAdd(-n, StepParts.High, x);
        var r = reduced - (n * StepParts.Low);
        var rLow = reduced - r - (n * StepParts.Low);

        // exp(r) − 1 without its leading r.
        var tail = (1d / 120) + (r * ((1d / 720) + (r / 5040)));
        tail = r * r * ((1d / 2) + (r * ((1d / 6) + (r * ((1d / 24) + (r * tail))))));

        // 2^-k · result = (power − 2^-k) + power · r + the small rest.
        var one = ScaleB(1, -k);
        var difference = power.High - one;
        var back = difference - power.High;
        var differenceLow = power.High - (difference - back) - (one + back);
        var product = power.High * r;
        var productLow = FusedMultiplyAdd(power.High, r, -product);
        var sum = difference + product;
        var sumBack = sum - difference;
        var sumLow = difference - (sum - sumBack) + (product - sumBack);
        var rest = differenceLow + sumLow + productLow + (power.Low * (1 + r)) + (power.High * (rLow + tail));
        return ScaleB(sum + rest, k);
    }
}
