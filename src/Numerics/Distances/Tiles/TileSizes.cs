namespace CellEval.Numerics;

/// <summary>How the work is cut. Ranks do not depend on it.</summary>
/// <param name="SliceColumns">
/// Columns that a register tile sums at once: many, so that sums are seldom stored; few, so that a slice stays in the
/// cache and its sum is exact.
/// </param>
/// <param name="PredRows">Pred rows of a block, which is one worker's.</param>
/// <param name="RealPanels">Panels of real rows summed together with a block, before their sums are counted.</param>
/// <param name="RealRows">
/// Real rows laid out at once, for all workers: as many as 16 second-level caches hold. With two caches of pred rows
/// and a part of one of sums per worker, it is all the memory that is needed, unless rows are longer than 65,536 bytes.
/// </param>
internal readonly record struct TileSizes(int SliceColumns, int PredRows, int RealPanels, int RealRows)
{
    private const int MostSliceColumns = 128;

    // In second-level caches: pred rows wait in the next cache, and real rows are laid out often enough.
    private const int PredCaches = 2;
    private const int RealCaches = 16;

    /// <param name="rows">n, the rows of either side.</param>
    /// <param name="columns">g, the columns.</param>
    /// <param name="bytes">The size of a value.</param>
    /// <param name="tileRows">The pred rows of a register tile.</param>
    /// <param name="tileLanes">The real rows of a register tile.</param>
    /// <param name="cacheBytes">The size of the second-level cache.</param>
    /// <param name="workers">The number of workers.</param>
    public static TileSizes For(
        int rows, int columns, int bytes, int tileRows, int tileLanes, int cacheBytes, int workers)
    {
        // A slice of x pred rows, one of x real rows and their x² sums are to fill 60 % of the cache:
        // (2 · slice · x + x²) bytes = 0.6 cache.
        double slice = MostSliceColumns;
        double x = Math.Sqrt((slice * slice) + (0.6 * cacheBytes / bytes)) - slice;
        int rowBytes = Math.Max(columns, 1) * bytes;
        int share = (int)((rows + (4L * workers) - 1) / (4L * workers));
        int mostPredRows = Math.Max((int)((long)PredCaches * cacheBytes / rowBytes), 8 * tileRows);
        int predRows = Math.Min(Math.Min((int)x, share), mostPredRows);
        int realPanels = Math.Max(1, (int)x / tileLanes);

        // Where rows are long still enough for a laid-out pred row to be worth it.
        int mostRealRows = Math.Max((int)((long)RealCaches * cacheBytes / rowBytes), Math.Max(1, cacheBytes >> 12));
        int realTiles = (rows + mostRealRows - 1) / mostRealRows;
        int realRows = realTiles == 0 ? 0 : (rows + realTiles - 1) / realTiles;
        return new(
            MostSliceColumns, RoundUp(Math.Max(predRows, 1), tileRows), realPanels, RoundUp(realRows, tileLanes));
    }

    private static int RoundUp(int count, int multiple) => (count + multiple - 1) / multiple * multiple;
}
