namespace CellEval.Engine;

/// <summary>The progress of works that go on at the same time, as one: their shares, weighted by their sizes.</summary>
/// <param name="whole">Takes the share of all, never falling.</param>
/// <param name="total">The size of all.</param>
internal sealed class SharedShare(IProgress<double> whole, long total)
{
    private readonly Lock _lock = new();
    private double _done;

    /// <summary>Makes the progress of one work.</summary>
    /// <param name="size">Its size.</param>
    public IProgress<double> Of(long size) => new Part(this, size);

    private sealed class Part(SharedShare all, long size) : IProgress<double>
    {
        private double _share;

        public void Report(double value)
        {
            lock (all._lock)
            {
                all._done += (value - _share) * size;
                _share = value;
                all.Report();
            }
        }
    }

    private void Report() => whole.Report(total == 0 ? 1 : Math.Min(_done / total, 1));
}
