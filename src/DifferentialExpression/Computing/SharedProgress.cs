namespace CellEval.DifferentialExpression;

/// <summary>Adds up what several threads have done and reports the share, never going back.</summary>
/// <param name="progress">Takes shares from 0 to 1; may be null.</param>
/// <param name="total">The whole of the work.</param>
internal sealed class SharedProgress(IProgress<double>? progress, long total)
{
    private readonly Lock _lock = new();
    private long _done;

    /// <summary>Reports a piece of work.</summary>
    /// <param name="amount">Its size, in the units of the total.</param>
    public void Add(long amount)
    {
        if (progress is null)
            return;

        lock (_lock)
        {
            _done += amount;
            progress.Report(total == 0 ? 1 : (double)_done / total);
        }
    }
}
