using PureHDF.Filters;

namespace CellEval.AnnData;

/// <summary>LZF, h5py's own compression (filter 32000): literal runs and back references within 8 KiB.</summary>
/// <remarks>A chunk that LZF could not make smaller is stored as it is, and known by its full length.</remarks>
internal sealed class LzfFilter : IH5Filter
{
    public const ushort Id = 32000;

    private const int ChunkSizeParameter = 2;

    [ThreadStatic]
    private static bool _passedThrough;

    public ushort FilterId => Id;

    public string Name => "lzf";

    /// <summary>Says whether this thread met a chunk that was stored as it is since the last call.</summary>
    public static bool TakePassedThrough()
    {
        var passed = _passedThrough;
        _passedThrough = false;
        return passed;
    }

    public Memory<byte> Filter(FilterInfo info)
    {
        if (!info.Flags.HasFlag(H5FilterFlags.Decompress))
            throw new NotSupportedException("LZF is only read, not written.");

        var size = info.Parameters.Length > ChunkSizeParameter ? (int)info.Parameters[ChunkSizeParameter] : 0;
        if (size == 0)
            size = info.ChunkSize;

        if (info.Buffer.Length == size)
        {
            // The buffer is pooled: what is returned must be a copy.
            _passedThrough = true;
            return info.Buffer.ToArray();
        }

        var target = GC.AllocateUninitializedArray<byte>(size);
        return target.AsMemory(0, Decompress(info.Buffer.Span, target));
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) =>
        throw new NotSupportedException("LZF is only read, not written.");

    private static int Decompress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int read = 0, written = 0;
        while (read < source.Length)
        {
            int control = source[read++];
            if (control < 32)
            {
                Copy(source.Slice(read, control + 1), target.Slice(written, control + 1));
                read += control + 1;
                written += control + 1;
                continue;
            }

            var length = control >> 5;
            if (length == 7)
                length += source[read++];
            length += 2;
            var distance = ((control & 31) << 8) + source[read++] + 1;

            // A reference may reach into what it writes itself: that is how runs are stored.
            var window = target.Slice(written - distance, distance + length);
            for (var i = distance; i < window.Length; i++)
                window[i] = window[i - distance];
            written += length;
        }

        return written;
    }

    // Most pieces are a few bytes long: a loop is quicker there than a call.
    private static void Copy(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i];
    }
}
