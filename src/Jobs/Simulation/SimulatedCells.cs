using CellEval.AnnData;
using CellEval.Numerics;

namespace CellEval.Jobs.Simulation;

/// <summary>Makes the cells of a side on several threads, in blocks that come out in file order.</summary>
internal static class SimulatedCells
{
    private const int LeastBlocks = 16;
    private const int MostCells = 256;
    private const int MostValues = 1 << 18;

    /// <summary>Counts the values of all cells.</summary>
    /// <param name="screen">The side.</param>
    /// <param name="options">The sizes.</param>
    /// <param name="progress">Is told the share that is done, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The number of values.</returns>
    public static long CountValues(
        SimulatedScreen screen, ScreenPairSimulationOptions options, Action<double> progress, CancellationToken cancellationToken)
    {
        var values = 0L;
        InOrder(
            screen.Codes.Length,
            options,
            () => new GeneDraws(options.Genes),
            (first, count, room) =>
            {
                var expressed = 0L;
                for (var cell = first; cell < first + count; cell++)
                    expressed += screen.CountExpressed(cell, room);
                return expressed;
            },
            expressed => values += expressed,
            progress,
            cancellationToken);
        return values;
    }

    /// <summary>Writes all cells.</summary>
    /// <param name="screen">The side.</param>
    /// <param name="options">The sizes.</param>
    /// <param name="writer">Takes them.</param>
    /// <param name="progress">Is told the share that is done, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(
        SimulatedScreen screen,
        ScreenPairSimulationOptions options,
        AnnDataStreamWriter writer,
        Action<double> progress,
        CancellationToken cancellationToken) => InOrder(
            screen.Codes.Length,
            options,
            () => new SimulatedBlock(CellsOfBlock(options), options.Genes),
            (first, count, block) =>
            {
                block.Fill(screen, first, count);
                return block;
            },
            block => block.WriteTo(writer, cancellationToken),
            progress,
            cancellationToken);

    // Small screens have several blocks too, for all threads to have work.
    private static int CellsOfBlock(ScreenPairSimulationOptions options) =>
        (int)Math.Clamp(Math.Min(MostValues / options.Genes, options.Cells / LeastBlocks), 1, MostCells);

    // As many blocks as threads are being made while the calling thread takes the oldest; its room is used again.
    private static void InOrder<TRoom, TBlock>(
        int cells,
        ScreenPairSimulationOptions options,
        Func<TRoom> newRoom,
        Func<int, int, TRoom, TBlock> make,
        Action<TBlock> take,
        Action<double> progress,
        CancellationToken cancellationToken)
    {
        var blockCells = CellsOfBlock(options);
        var threads = DegreeOfParallelism.Resolve(options.MaxDegreeOfParallelism);
        var making = new Queue<(Task<TBlock> Task, TRoom Room)>();
        var next = 0;
        try
        {
            for (var i = 0L; i <= threads && next < cells; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Start(newRoom());
            }

            for (var done = 0; making.TryDequeue(out var oldest); done = Math.Min(cells, done + blockCells))
            {
                progress((double)done / cells);
                cancellationToken.ThrowIfCancellationRequested();
                take(oldest.Task.GetAwaiter().GetResult());
                Start(oldest.Room);
            }
        }
        finally
        {
            Task.WhenAll(making.Select(block => block.Task)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        void Start(TRoom room)
        {
            if (next >= cells)
                return;
            var first = next;
            var count = Math.Min(blockCells, cells - first);
            next += count;
            making.Enqueue((Task.Run(() => make(first, count, room), cancellationToken), room));
        }
    }
}
