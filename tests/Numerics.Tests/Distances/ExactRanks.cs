using System.Numerics;

namespace CellEval.Numerics.Tests;

/// <summary>
/// The plain version: ranks from distances in exact integer arithmetic. Every finite double is an integer times a power
/// of two.
/// </summary>
internal static class ExactRanks
{
    public static double[] Compute(
        double[] pred, double[] real, int n, int g, int[][]? excluded, DistanceKernel kernel, TieRule ties)
    {
        int exponent = pred.Concat(real).Where(v => v != 0 && double.IsFinite(v)).Select(Exponent).Append(2047).Min();
        BigInteger?[] p = [.. pred.Select(v => ToInteger(v, exponent))];
        BigInteger?[] r = [.. real.Select(v => ToInteger(v, exponent))];
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++)
        {
            int[] columns = [.. Enumerable.Range(0, g).Except(excluded?[i] ?? [])];
            (BigInteger Value, BigInteger Weight)?[] distances =
            [
                .. Enumerable.Range(0, n)
                    .Select(j => Distance(columns, p.AsSpan(i * g, g), r.AsSpan(j * g, g), kernel)),
            ];
            int own = i;
            ranks[i] = Enumerable.Range(0, n).Sum(j => Compare(distances[j], distances[own]) switch
            {
                < 0 => 1.0,
                > 0 => 0.0,
                _ when j == own => 0.0,
                _ when ties == TieRule.Mid => 0.5,
                _ => j < own ? 1.0 : 0.0,
            });
        }

        return ranks;
    }

    /// <summary>
    /// Weight 1: the (squared) distance. Cosine: −(p·r)|p·r| and |r|², whose quotient grows with the distance.
    /// </summary>
    private static (BigInteger Value, BigInteger Weight)? Distance(
        int[] columns, ReadOnlySpan<BigInteger?> p, ReadOnlySpan<BigInteger?> r, DistanceKernel kernel)
    {
        BigInteger sum = 0, square = 0;
        foreach (int k in columns)
        {
            if (p[k] is not { } x || r[k] is not { } y)
                return null;
            sum += kernel switch
            {
                DistanceKernel.Manhattan => BigInteger.Abs(x - y),
                DistanceKernel.Euclidean => (x - y) * (x - y),
                _ => x * y,
            };
            square += y * y;
        }

        if (kernel != DistanceKernel.Cosine)
            return (sum, 1);
        return square == 0 ? (0, 1) : (-sum * BigInteger.Abs(sum), square);
    }

    private static int Compare(
        (BigInteger Value, BigInteger Weight)? x, (BigInteger Value, BigInteger Weight)? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (a, b) => (a.Value.Value * b.Value.Weight).CompareTo(b.Value.Value * a.Value.Weight),
    };

    private static int Exponent(double value) =>
        Math.Max((int)((BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF), 1);

    private static BigInteger? ToInteger(double value, int exponent)
    {
        if (!double.IsFinite(value))
            return null;
        if (value == 0)
            return 0;
        long bits = BitConverter.DoubleToInt64Bits(value);
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        if (((bits >> 52) & 0x7FF) != 0)
            mantissa |= 1L << 52;
        return (value < 0 ? -mantissa : mantissa) * BigInteger.One << (Exponent(value) - exponent);
    }
}
