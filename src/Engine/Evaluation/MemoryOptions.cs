namespace CellEval.Engine;

/// <summary>How much memory a run may take. No result depends on it.</summary>
public sealed record MemoryOptions
{
    private const long DefaultCellBytes = 64L << 20;
    private const long DefaultWorkingBytes = 64L << 20;

    /// <summary>
    /// Gets about how many bytes the run may take: a quarter of it goes to cells, a quarter to what computations work on, and
    /// the rest is for means, tables and the runtime, whose size the screens dictate. Null: as much as is good for speed.
    /// </summary>
    public long? Budget { get; init; }

    /// <summary>
    /// Gets the folder of the temporary file for cells that are beyond their share; null keeps all cells in memory, whatever the
    /// budget. The file has no name in the folder once it is open, and is gone with the process.
    /// </summary>
    public string? TemporaryDirectory { get; init; }

    /// <summary>Gets how many bytes of cells stay in memory where there is a temporary file.</summary>
    internal long CellBytes => Budget / 4 ?? DefaultCellBytes;

    /// <summary>Gets how many bytes a computation may work on at once.</summary>
    public long WorkingBytes => Budget / 4 ?? DefaultWorkingBytes;
}
