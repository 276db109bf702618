namespace CellEval.Engine;

/// <summary>
/// How much memory the kept cells of a run take, both sides together, and the temporary file for the rest. Used by several
/// threads.
/// </summary>
/// <param name="limit">The bytes of cells that stay in memory; a page that is begun below it is kept.</param>
/// <param name="directory">The folder of the temporary file; null keeps all cells in memory.</param>
internal sealed class CellMemory(long limit, string? directory) : IDisposable
{
    private readonly Lock _lock = new();
    private long _kept;
    private TemporaryFile? _file;

    /// <summary>Gets why the temporary file cannot be written, so that cells stay in memory; null where it can.</summary>
    public string? Failure { get; private set; }

    /// <summary>Writes a page to the temporary file unless there is room for it in memory.</summary>
    /// <param name="page">The page.</param>
    /// <param name="offset">Where it stands in the file.</param>
    /// <returns><see langword="false"/> where it is to stay in memory.</returns>
    public bool TrySpill(ReadOnlySpan<byte> page, out long offset)
    {
        lock (_lock)
        {
            offset = 0;
            if (directory is not null && Failure is null && _kept + page.Length > limit)
            {
                try
                {
                    _file ??= new TemporaryFile(directory);
                    offset = _file.Append(page);
                    return true;
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    Failure = exception.Message;
                }
            }

            _kept += page.Length;
            return false;
        }
    }

    /// <summary>Reads from the temporary file.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="target">Filled.</param>
    public void Read(long offset, Span<byte> target) => _file!.Read(offset, target);

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => _file?.Dispose();
}
