namespace CellEval.Engine;

/// <summary>
/// Records of cells one after another, in pages: written by one thread at a time, and read by several once it is closed. A page
/// that is full stays in memory or goes to the temporary file, as the <see cref="CellMemory"/> says.
/// </summary>
internal sealed class CellLog(CellMemory memory)
{
    private const int PageBytes = 1 << 20;

    private readonly List<Page> _pages = [];
    private byte[] _page = [];
    private int _used;

    /// <summary>Makes room for a record.</summary>
    /// <param name="bytes">Its length.</param>
    /// <param name="address">Where it will be found.</param>
    /// <returns>The room, to be filled before the next call.</returns>
    public Span<byte> Add(int bytes, out CellAddress address)
    {
        if (bytes > _page.Length - _used)
            StartPage(bytes);
        address = new CellAddress(_pages.Count, _used, bytes);
        _used += bytes;
        return _page.AsSpan(address.Start, bytes);
    }

    /// <summary>Ends the writing.</summary>
    public void Close()
    {
        if (_used > 0)
            EndPage();
        _page = [];
    }

    /// <summary>Gets bytes of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">The first byte within it.</param>
    /// <param name="length">How many.</param>
    /// <param name="buffer">Used where the page is not in memory; at least as long.</param>
    /// <returns>The bytes, those of the page or of the buffer.</returns>
    public ReadOnlySpan<byte> Read(int page, int start, int length, Span<byte> buffer)
    {
        var (bytes, offset) = _pages[page];
        if (bytes is not null)
            return bytes.AsSpan(start, length);

        memory.Read(offset + start, buffer[..length]);
        return buffer[..length];
    }

    private void StartPage(int bytes)
    {
        if (_used > 0)
            EndPage();
        if (_page.Length < bytes || _page.Length == 0)
            _page = GC.AllocateUninitializedArray<byte>(Math.Max(PageBytes, bytes));
        _used = 0;
    }

    // A page that went to the file is written anew.
    private void EndPage()
    {
        if (memory.TrySpill(_page.AsSpan(0, _used), out var offset))
        {
            _pages.Add(new Page(null, offset));
        }
        else
        {
            _pages.Add(new Page(_page, 0));
            _page = [];
        }

        _used = 0;
    }

    private readonly record struct Page(byte[]? Bytes, long Offset);
}
