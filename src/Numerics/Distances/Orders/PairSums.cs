using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums over two rows, multiplied by a power of two before anything else. In several lanes: good enough where the bound
/// of the error is known, never as a result.
/// </summary>
internal static class PairSums
{
    /// <summary>Σ |x − y|.</summary>
    public static double Magnitudes(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale) =>
        Sum<Magnitude>(x, y, scale);

    /// <summary>Σ (x − y)².</summary>
    public static double Squares(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale) =>
        Sum<Square>(x, y, scale);

    /// <summary>Σ x y.</summary>
    public static double Products(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale) =>
        Sum<Product>(x, y, scale);

    private static double Sum<TTerm>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale)
        where TTerm : struct, ITerm
    {
        const int Lanes = 4;
        ReadOnlySpan<Vector256<double>> xs = MemoryMarshal.Cast<double, Vector256<double>>(x);
        ReadOnlySpan<Vector256<double>> ys = MemoryMarshal.Cast<double, Vector256<double>>(y)[..xs.Length];
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        int k = 0;
        for (; k + 3 < xs.Length; k += 4)
        {
            s0 += TTerm.Of(xs[k] * scale, ys[k] * scale);
            s1 += TTerm.Of(xs[k + 1] * scale, ys[k + 1] * scale);
            s2 += TTerm.Of(xs[k + 2] * scale, ys[k + 2] * scale);
            s3 += TTerm.Of(xs[k + 3] * scale, ys[k + 3] * scale);
        }

        for (; k < xs.Length; k++)
            s0 += TTerm.Of(xs[k] * scale, ys[k] * scale);
        double sum = Vector256.Sum(s0 + s1 + (s2 + s3));
        for (k *= Lanes; k < x.Length; k++)
            sum += TTerm.Of(Vector256.CreateScalar(x[k] * scale), Vector256.CreateScalar(y[k] * scale)).ToScalar();
        return sum;
    }

    private interface ITerm
    {
        static abstract Vector256<double> Of(Vector256<double> x, Vector256<double> y);
    }

    private readonly struct Magnitude : ITerm
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Vector256.Abs(x - y);
    }

    private readonly struct Square : ITerm
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => (x - y) * (x - y);
    }

    private readonly struct Product : ITerm
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x * y;
    }
}
