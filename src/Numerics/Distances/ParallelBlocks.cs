using System.Runtime.ExceptionServices;

namespace CellEval.Numerics;

/// <summary>
/// Runs numbered blocks of work on a few workers, each with scratch memory of its own. Blocks are taken in order, one
/// at a time.
/// </summary>
internal static class ParallelBlocks
{
    /// <param name="count">The number of blocks.</param>
    /// <param name="maxDegreeOfParallelism">The most workers at once; -1 for one per processor.</param>
    /// <param name="createScratch">Called once per worker.</param>
    /// <param name="body">Called once per block. Its first exception is thrown as it is.</param>
    /// <param name="progress">
    /// Told the share of finished blocks, never falling, from the worker that finished one.
    /// </param>
    /// <param name="cancellationToken">Looked at before each block.</param>
    public static void Run<TScratch>(
        int count, int maxDegreeOfParallelism, Func<TScratch> createScratch, Action<int, TScratch> body,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int most = DegreeOfParallelism.Resolve(maxDegreeOfParallelism);
        cancellationToken.ThrowIfCancellationRequested();
        if (count == 0)
            return;

        int workers = Math.Min(count, most);
        int next = -1, done = 0;
        Lock reporting = new();
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, workers, options, (_, state) => Work(state));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        void Work(ParallelLoopState state)
        {
            TScratch scratch = createScratch();
            for (int block; !state.ShouldExitCurrentIteration && (block = Interlocked.Increment(ref next)) < count;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                body(block, scratch);
                if (progress is null)
                    continue;
                lock (reporting)
                    progress.Report((double)++done / count);
            }
        }
    }
}
