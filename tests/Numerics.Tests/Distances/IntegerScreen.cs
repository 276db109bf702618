namespace CellEval.Numerics.Tests;

/// <summary>
/// Effects that are integers, with duplicates on both sides, rows of zeros and excluded columns, and their ranks by the
/// definition, in integer arithmetic.
/// </summary>
internal sealed class IntegerScreen
{
    private readonly int _n;
    private readonly int _g;

    public IntegerScreen(int n, int g, Func<int> next, Random random)
    {
        (_n, _g) = (n, g);
        Pred = [.. Enumerable.Range(0, n * g).Select(_ => (double)next())];
        Real = [.. Enumerable.Range(0, n * g).Select(_ => (double)next())];
        Excluded = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, i % 4).Select(_ => random.Next(g)).ToArray())];
        for (int i = 0; i < n / 6; i++)
        {
            Real.AsSpan(random.Next(n) * g, g).CopyTo(Real.AsSpan(random.Next(n) * g, g));
            Real.AsSpan(random.Next(n) * g, g).CopyTo(Pred.AsSpan(random.Next(n) * g, g));
        }

        if (n > 2)
        {
            Real.AsSpan(random.Next(n) * g, g).Clear();
            Pred.AsSpan(random.Next(n) * g, g).Clear();
        }
    }

    public double[] Pred { get; }

    public double[] Real { get; }

    public int[][] Excluded { get; }

    public double[] Ranks(DistanceKernel kernel, TieRule ties, RankKernelOptions? options) => DiscriminationRanks.Compute(
        Pred, Real, _n, _g, Array.ConvertAll(Excluded, e => (ReadOnlyMemory<int>)e), kernel, ties, 2, options);

    public double[] PlainRanks(DistanceKernel kernel, TieRule ties)
    {
        double[] ranks = new double[_n];
        var distances = new (Int128 Value, Int128 Weight)[_n];
        for (int i = 0; i < _n; i++)
        {
            for (int j = 0; j < _n; j++)
                distances[j] = Distance(i, j, kernel);
            for (int j = 0; j < _n; j++)
            {
                Int128 left = distances[j].Value * distances[i].Weight, right = distances[i].Value * distances[j].Weight;
                if (left < right)
                    ranks[i]++;
                else if (left == right && j != i)
                    ranks[i] += ties == TieRule.Mid ? 0.5 : j < i ? 1 : 0;
            }
        }

        return ranks;
    }

    /// <summary>
    /// Weight 1: the (squared) distance. Cosine: −(p·r)|p·r| and |r|², whose quotient grows with the distance.
    /// </summary>
    private (Int128 Value, Int128 Weight) Distance(int i, int j, DistanceKernel kernel)
    {
        long sum = 0, square = 0;
        for (int k = 0; k < _g; k++)
        {
            if (Excluded[i].Contains(k))
                continue;
            long p = (long)Pred[(i * _g) + k], r = (long)Real[(j * _g) + k];
            sum += kernel switch
            {
                DistanceKernel.Manhattan => Math.Abs(p - r),
                DistanceKernel.Euclidean => (p - r) * (p - r),
                _ => p * r,
            };
            square += r * r;
        }

        return kernel != DistanceKernel.Cosine ? (sum, 1) : square == 0 ? (0, 1) : (-(Int128)sum * Math.Abs(sum), square);
    }
}
