using CellEval.Numerics;

namespace CellEval.Jobs;

/// <summary>
/// cell-eval's split: each label's cells are permuted by NumPy's <c>default_rng(seed).permutation</c>, one generator for all
/// labels; the first half plays the real screen, the next the prediction.
/// </summary>
[Strategy("permutation")]
public sealed class PermutationSplit : IReplicateSplit
{
    /// <inheritdoc/>
    public IReplicateSplitter Start(IScreen screen, ulong seed) => new Splitter(new NumPyRandom(seed));

    private sealed class Splitter(NumPyRandom random) : IReplicateSplitter
    {
        public void Split(string label, ReadOnlySpan<int> cells, Span<int> real, Span<int> pred)
        {
            var order = random.Permutation(cells.Length).AsSpan();
            order[..real.Length].CopyTo(real);
            order.Slice(real.Length, pred.Length).CopyTo(pred);
        }
    }
}
