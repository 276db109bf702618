using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>The chunks of a band, which go to the file when the band is full; PureHDF's own keeps all chunks to the end.</summary>
internal sealed class WrittenChunks : IWritingChunkCache
{
    private readonly OrderedDictionary<ulong, (Memory<byte> Chunk, Action<ulong, Memory<byte>> Write)> _chunks = [];

    /// <inheritdoc/>
    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkAllocator, Action<ulong, Memory<byte>> chunkWriter)
    {
        // The writer is that of this very chunk, whatever index it is called with.
        if (!_chunks.TryGetValue(chunkIndex, out var entry))
            _chunks.Add(chunkIndex, entry = (chunkAllocator(), chunkWriter));
        return entry.Chunk;
    }

    /// <summary>Writes all chunks, in the order in which they were asked for.</summary>
    public void WriteOut()
    {
        foreach (var (index, (chunk, write)) in _chunks)
            write(index, chunk);
        _chunks.Clear();
    }

    /// <inheritdoc/>
    public void Flush(Action<ulong, Memory<byte>>? chunkWriter = null) => WriteOut();
}
