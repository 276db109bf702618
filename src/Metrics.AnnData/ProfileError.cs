namespace CellEval.Metrics.AnnData;

/// <summary>Errors between two profiles; sums run in column order.</summary>
internal static class ProfileError
{
    public static double MeanSquared(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        return sum / x.Length;
    }

    public static double MeanAbsolute(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += Math.Abs(x[i] - y[i]);
        return sum / x.Length;
    }
}
