using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>Keeps the chunks read last, so that reads which end within a chunk do not decode it twice.</summary>
/// <remarks>Blocks are read in file order: the chunk that came first is given up first.</remarks>
/// <param name="filters">What the chunks went through.</param>
/// <param name="maxBytes">How much to keep; the chunk read last is kept whatever its size.</param>
internal sealed class ChunkCache(FilterPipeline filters, long maxBytes) : IReadingChunkCache
{
    private readonly Dictionary<ulong, Memory<byte>> _chunks = [];
    private readonly Queue<ulong> _order = new();
    private long _bytes;

    /// <summary>Gets or sets the list that every chunk asked for is added to, in the order of asking.</summary>
    public List<ReadOnlyMemory<byte>>? Delivered { get; set; }

    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkReader)
    {
        if (!_chunks.TryGetValue(chunkIndex, out var chunk))
        {
            chunk = filters.Read(chunkReader);
            Keep(chunkIndex, chunk);
        }

        Delivered?.Add(chunk);
        return chunk;
    }

    private void Keep(ulong chunkIndex, Memory<byte> chunk)
    {
        while (_order.Count > 0 && _bytes + chunk.Length > maxBytes)
        {
            _chunks.Remove(_order.Dequeue(), out var oldest);
            _bytes -= oldest.Length;
        }

        _chunks.Add(chunkIndex, chunk);
        _order.Enqueue(chunkIndex);
        _bytes += chunk.Length;
    }
}
