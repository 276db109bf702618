using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>A sum for each of 64 lanes, with the rounding errors of its additions.</summary>
internal sealed class LaneSums
{
    private readonly AlignedBuffer _sums = new(DensePanel.Lanes);
    private readonly AlignedBuffer _errors = new(DensePanel.Lanes);

    /// <summary>Adds one number to each lane (Knuth's sum without any error, for whole vectors).</summary>
    public void Add(ReadOnlySpan<double> terms)
    {
        Span<double> sums = _sums.Span, errors = _errors.Span;
        for (int lane = 0; lane < sums.Length; lane += Vector512<double>.Count)
        {
            Vector512<double> sum = Vector512.Create<double>(sums[lane..]), term = Vector512.Create(terms[lane..]);
            Vector512<double> total = sum + term, virtualTerm = total - sum;
            Vector512<double> error = (sum - (total - virtualTerm)) + (term - virtualTerm);
            total.CopyTo(sums[lane..]);
            (Vector512.Create<double>(errors[lane..]) + error).CopyTo(errors[lane..]);
        }
    }

    /// <summary>Gives out the sums of the first lanes; all begin anew.</summary>
    public void Take(Span<DoubleDouble> sums)
    {
        for (int lane = 0; lane < sums.Length; lane++)
            sums[lane] = DoubleDouble.TwoSum(_sums.Span[lane], _errors.Span[lane]);
        _sums.Span.Clear();
        _errors.Span.Clear();
    }
}
