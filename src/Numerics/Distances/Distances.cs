namespace CellEval.Numerics;

/// <summary>
/// Distances between two vectors as scikit-learn's <c>pairwise_distances</c> (l1, l2, cosine) and SciPy's <c>cdist</c>
/// (all others) define them. Sums run from the first element to the last, so a result is the same on every machine. A
/// NaN in either vector gives NaN; vectors of different lengths throw <see cref="ArgumentException"/>.
/// </summary>
public static class Distances
{
    /// <summary>Σ |x − y|.</summary>
    public static double Manhattan(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
            sum += Math.Abs(x[k] - y[k]);
        return sum;
    }

    /// <summary>√ Σ (x − y)², from the differences themselves: near vectors lose no digits.</summary>
    public static double Euclidean(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Math.Sqrt(SquaredEuclidean(x, y));

    /// <summary>Σ (x − y)².</summary>
    public static double SquaredEuclidean(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
        {
            double difference = x[k] - y[k];
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>1 − x·y / (|x| |y|), in [0, 2]; 1 where a vector is all zeros.</summary>
    public static double Cosine(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double xy = 0, xx = 0, yy = 0;
        for (int k = 0; k < x.Length; k++)
        {
            xy += x[k] * y[k];
            xx += x[k] * x[k];
            yy += y[k] * y[k];
        }

        return xx == 0 || yy == 0 ? 1 + xy : 1 - Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    /// <summary>The largest |x − y|; 0 for empty vectors.</summary>
    public static double Chebyshev(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double largest = 0;
        for (int k = 0; k < x.Length; k++)
            largest = Math.Max(largest, Math.Abs(x[k] - y[k]));
        return largest;
    }

    /// <summary>Σ |x − y| / (|x| + |y|), where a term 0/0 counts 0.</summary>
    public static double Canberra(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
        {
            double magnitude = Math.Abs(x[k]) + Math.Abs(y[k]);
            if (magnitude != 0)
                sum += Math.Abs(x[k] - y[k]) / magnitude;
        }

        return sum;
    }

    /// <summary>Σ |x − y| / Σ |x + y|; NaN where both sums are 0, infinite where only the second is.</summary>
    public static double BrayCurtis(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        double difference = 0, total = 0;
        for (int k = 0; k < x.Length; k++)
        {
            difference += Math.Abs(x[k] - y[k]);
            total += Math.Abs(x[k] + y[k]);
        }

        return difference / total;
    }

    /// <summary>1 − Pearson's correlation, in [0, 2]; NaN where a vector is constant or empty.</summary>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        y = OfSameLength(x, y);
        // The rounded mean of a constant need not equal it, so the residues would be noise, not zeros.
        if (x.Length == 0 || !x.ContainsAnyExcept(x[0]) || !y.ContainsAnyExcept(y[0]))
            return double.NaN;

        double meanX = Mean(x), meanY = Mean(y);
        double xy = 0, xx = 0, yy = 0;
        for (int k = 0; k < x.Length; k++)
        {
            double dx = x[k] - meanX, dy = y[k] - meanY;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }

        return 1 - Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    private static double Mean(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value;
        return sum / x.Length;
    }

    private static ReadOnlySpan<double> OfSameLength(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        x.Length == y.Length
            ? y
            : throw new ArgumentException(
                $"The vectors have {x.Length} and {y.Length} elements; expected equal lengths.", nameof(y));
}
