using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CellEval.Numerics;

/// <summary>
/// Lays out as many real rows as 16 second-level caches hold, with all workers; then each worker takes blocks of pred rows, and
/// ranks within a block are its alone; and so on with the next real rows. Memory: the real rows, and for each worker a block
/// of pred rows (two caches) and its sums (a part of one), unless rows are longer than 65,536 bytes.
/// </summary>
internal sealed class TiledRankKernel<T, TTile, TTerm>(EffectRows rows, int cacheBytes) : IRankKernel
    where T : unmanaged
    where TTile : struct, IRegisterTile
    where TTerm : struct, IPairTerm<T>
{
    public void Count(
        RoughDistance[] own, Func<IPairOrder> createOrder, int[] halfRanks, int maxDegreeOfParallelism,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int lanes = TTile.Lanes<T>();
        int threads = maxDegreeOfParallelism > 0 ? maxDegreeOfParallelism : Environment.ProcessorCount;
        var sizes = TileSizes.For(
            rows.Rows, rows.Columns, Unsafe.SizeOf<T>(), TTile.Rows, lanes, cacheBytes, threads);
        int blocks = (rows.Rows + sizes.PredRows - 1) / sizes.PredRows;
        var real = new RealTile<T, TTerm>(rows, sizes, lanes);
        var bounds = new PairBound<T>[rows.Rows];
        var workers = new ConcurrentBag<RankWorker<T, TTile, TTerm>>();
        for (int first = 0; first < rows.Rows; first += sizes.RealRows)
        {
            real.MoveTo(first, Math.Min(sizes.RealRows, rows.Rows - first));
            ParallelBlocks.Run(
                real.Packed.Panels, maxDegreeOfParallelism, () => real, (panel, tile) => tile.Fill(panel), null,
                cancellationToken);

            var idle = new ConcurrentBag<RankWorker<T, TTile, TTerm>>(workers);
            ParallelBlocks.Run(
                blocks, maxDegreeOfParallelism, () => idle.TryTake(out var worker) ? worker : Hire(), CountBlock,
                progress is null ? null : new PartOfProgress(progress, first, real.Count, rows.Rows), cancellationToken);
        }

        RankWorker<T, TTile, TTerm> Hire()
        {
            var worker = new RankWorker<T, TTile, TTerm>(rows, sizes, bounds, createOrder());
            workers.Add(worker);
            return worker;
        }

        void CountBlock(int block, RankWorker<T, TTile, TTerm> worker)
        {
            int start = block * sizes.PredRows, count = Math.Min(sizes.PredRows, rows.Rows - start);
            worker.Count(start, own.AsSpan(start, count), real, halfRanks.AsSpan(start, count), cancellationToken);
        }
    }
}
