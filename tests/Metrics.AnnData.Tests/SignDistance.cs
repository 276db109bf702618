namespace CellEval.Metrics.AnnData.Tests;

/// <summary>A plugin's own distance: the number of genes whose signs differ.</summary>
[Strategy("signs")]
public sealed class SignDistance : IDistance
{
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var different = 0;
        for (var i = 0; i < x.Length; i++)
            different += Math.Sign(x[i]) == Math.Sign(y[i]) ? 0 : 1;
        return different;
    }
}
