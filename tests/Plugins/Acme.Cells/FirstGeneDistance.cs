using CellEval;

namespace Acme.Cells;

/// <summary>A distance of this plugin: how far apart the first gene is, and nothing else.</summary>
[Strategy("first_gene")]
public sealed class FirstGeneDistance : IDistance
{
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Math.Abs(x[0] - y[0]);
}
