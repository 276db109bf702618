namespace CellEval.Numerics;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits. u = 2^-53. Algorithms and relative error bounds (no overflow or
/// underflow): Joldes, Muller, Popescu, "Tight and rigorous error bounds for basic building blocks of double-word
/// arithmetic", ACM TOMS 44 (2017); the root: Lefèvre, Louvet, Muller, Picot, Rideau, "Accurate calculation of
/// Euclidean norms using double-word arithmetic", ACM TOMS 49 (2023).
/// </summary>
internal readonly record struct DoubleDouble(double Hi, double Lo)
{
    /// <summary>2^-106, the square of the unit roundoff: the grain of every error bound here.</summary>
    public const double UnitRoundoffSquared = 1.0 / ((1L << 53) * (double)(1L << 53));

    /// <summary>a + b without any error (Knuth).</summary>
    public static DoubleDouble TwoSum(double a, double b)
    {
        double sum = a + b;
        double virtualB = sum - a;
        return new(sum, (a - (sum - virtualB)) + (b - virtualB));
    }

    /// <summary>a · b without any error, as long as the error term does not underflow.</summary>
    public static DoubleDouble TwoProduct(double a, double b)
    {
        double product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    /// <summary>The sum, within 3u² (AccurateDWPlusDW).</summary>
    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        DoubleDouble high = TwoSum(x.Hi, y.Hi), low = TwoSum(x.Lo, y.Lo);
        DoubleDouble sum = FastTwoSum(high.Hi, high.Lo + low.Hi);
        return FastTwoSum(sum.Hi, low.Lo + sum.Lo);
    }

    public static DoubleDouble operator -(DoubleDouble x) => new(-x.Hi, -x.Lo);

    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + -y;

    /// <summary>The product, within 5u² (DWTimesDW2).</summary>
    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        DoubleDouble product = TwoProduct(x.Hi, y.Hi);
        double cross = Math.FusedMultiplyAdd(x.Lo, y.Hi, x.Hi * y.Lo);
        return FastTwoSum(product.Hi, product.Lo + cross);
    }

    /// <summary>The quotient, within 15u² (DWDivDW2).</summary>
    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        double quotient = x.Hi / y.Hi;
        DoubleDouble back = y * new DoubleDouble(quotient, 0);
        double rest = (x.Hi - back.Hi) + (x.Lo - back.Lo);
        return FastTwoSum(quotient, rest / y.Hi);
    }

    /// <summary>The absolute value, exact.</summary>
    public DoubleDouble Abs() => Hi < 0 ? -this : this;

    /// <summary>The square root of a positive number, within 25/8 u² (SQRTDWtoDW).</summary>
    public DoubleDouble Sqrt()
    {
        double root = Math.Sqrt(Hi);
        double rest = Math.FusedMultiplyAdd(-root, root, Hi) + Lo;
        return FastTwoSum(root, rest / (2 * root));
    }

    private static DoubleDouble FastTwoSum(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
