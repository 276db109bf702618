using System.Numerics;

namespace CellEval.Numerics.Tests;

/// <summary>
/// A number in units of 2^-Bits, and the functions under test in such arithmetic: plain series with a hundred bits to
/// spare.
/// </summary>
internal sealed record HighPrecision(BigInteger Units, int Bits)
{
    public static HighPrecision Log1P(double x)
    {
        var bits = 200 + Math.Max(0, -Math.ILogB(x));
        var one = BigInteger.One << bits;
        var u = one + ToUnits(x, bits);
        var k = (int)(u.GetBitLength() - one.GetBitLength());
        var m = k >= 0 ? u >> k : u << -k;
        if (k > 0)
        {
            // The bits that a shift would drop: repeat with more.
            bits += k;
            one = BigInteger.One << bits;
            m = one + ToUnits(x, bits) >> k;
        }

        return new(TwiceArtanh(m - one, m + one, bits) + (k * LogOf2(bits)), bits);
    }

    public static HighPrecision ExpM1(double x)
    {
        var bits = 200 + Math.Max(0, -Math.ILogB(x));
        var k = (int)Math.Round(x / Math.Log(2));
        var guarded = bits + Math.Max(0, k);
        var r = ToUnits(x, guarded) - (k * LogOf2(guarded));
        BigInteger sum = 0, term = BigInteger.One << guarded;
        for (var n = 1; !term.IsZero; term = (term * r / n) >> guarded, n++)
        {
            sum += term;
            if (term == BigInteger.MinusOne)
            {
                break;
            }
        }

        return new((k >= 0 ? sum << k : sum >> -k) - (BigInteger.One << guarded), guarded);
    }

    /// <summary>1 − 2/√π · Σ (−1)^n x^(2n+1) / (n!·(2n + 1)).</summary>
    public static HighPrecision Erfc(double x)
    {
        var bits = 300 + (int)(3 * x * x);
        var fixedX = ToUnits(x, bits);
        var square = (fixedX * fixedX) >> bits;
        BigInteger sum = 0, term = fixedX;
        for (var n = 1; BigInteger.Abs(term) > 1; term = -((term * square) >> bits) / n, n++)
        {
            sum += term / ((2 * n) - 1);
        }

        var pi = Pi(bits);
        return new((BigInteger.One << bits) - ((2 * sum << bits) / SquareRoot(pi << bits)), bits);
    }

    /// <summary>(actual − this) in units in the last place of actual.</summary>
    public double ErrorInUlps(double actual)
    {
        var ulp = Math.BitIncrement(Math.Abs(actual)) - Math.Abs(actual);
        var more = Math.Max(0, 1100 - Bits);
        var difference = ToUnits(actual, Bits + more) - (Units << more);
        return (double)((difference << 40) / ToUnits(ulp, Bits + more)) / (1L << 40);
    }

    /// <summary>(actual − this) / this.</summary>
    public double RelativeError(double actual)
    {
        var more = Math.Max(0, 1100 - Bits);
        var difference = ToUnits(actual, Bits + more) - (Units << more);
        return (double)((difference << 100) / (Units << more)) / Math.Pow(2, 100);
    }

    private static BigInteger ToUnits(double x, int bits)
    {
        if (x == 0)
        {
            return 0;
        }

        var exponent = Math.ILogB(x) - 52;
        var integer = new BigInteger(Math.ScaleB(x, -exponent));
        return exponent + bits >= 0 ? integer << (exponent + bits) : integer >> -(exponent + bits);
    }

    private static BigInteger LogOf2(int bits) => TwiceArtanh(1, 3, bits);

    private static BigInteger TwiceArtanh(BigInteger numerator, BigInteger denominator, int bits)
    {
        var ratio = (numerator << bits) / denominator;
        var square = (ratio * ratio) >> bits;
        BigInteger sum = 0, power = ratio;
        for (var n = 1; BigInteger.Abs(power) > 1; power = (power * square) >> bits, n += 2)
        {
            sum += power / n;
        }

        return 2 * sum;
    }

    /// <summary>Machin's 16·arctan(1/5) − 4·arctan(1/239).</summary>
    private static BigInteger Pi(int bits) => (16 * Arctan(5, bits)) - (4 * Arctan(239, bits));

    private static BigInteger Arctan(int inverse, int bits)
    {
        BigInteger sum = 0, power = (BigInteger.One << bits) / inverse;
        for (var n = 1; !power.IsZero; power = -power / (inverse * inverse), n += 2)
        {
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger SquareRoot(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() / 2) + 1);
        for (var next = (root + (value / root)) / 2; next < root; next = (root + (value / root)) / 2)
        {
            root = next;
        }

        return root;
    }
}
