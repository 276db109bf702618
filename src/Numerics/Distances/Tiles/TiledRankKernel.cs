using System.Collections.Concurrent;

namespace CellEval.Numerics;

/// <summary>
/// Lays out as many real rows as there is room for, with all workers; then each worker takes blocks of pred rows, and
/// ranks within a block are its alone; and so on with the next real rows.
/// </summary>
internal sealed class TiledRankKernel(
    int rows, int blockRows, IRealTile real, Func<IPairOrder, IRankWorker> createWorker) : IRankKernel
{
    public void Count(
        RoughDistance[] own, Func<IPairOrder> createOrder, int[] halfRanks, int maxDegreeOfParallelism,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int blocks = (rows + blockRows - 1) / blockRows;
        var workers = new ConcurrentBag<IRankWorker>();
        for (int first = 0; first < rows; first += real.Capacity)
        {
            int count = Math.Min(real.Capacity, rows - first);
            real.MoveTo(first, count);
            ParallelBlocks.Run(
                real.Panels, maxDegreeOfParallelism, () => real, (panel, tile) => tile.Fill(panel), null,
                cancellationToken);

            var idle = new ConcurrentBag<IRankWorker>(workers);
            ParallelBlocks.Run(
                blocks, maxDegreeOfParallelism, () => idle.TryTake(out var worker) ? worker : Hire(), CountBlock,
                progress is null ? null : new PartOfProgress(progress, first, count, rows), cancellationToken);
        }

        IRankWorker Hire()
        {
            IRankWorker worker = createWorker(createOrder());
            workers.Add(worker);
            return worker;
        }

        void CountBlock(int block, IRankWorker worker)
        {
            int start = block * blockRows, count = Math.Min(blockRows, rows - start);
            worker.Count(start, own.AsSpan(start, count), halfRanks.AsSpan(start, count), cancellationToken);
        }
    }
}
