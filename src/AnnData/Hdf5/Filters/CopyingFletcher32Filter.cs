using PureHDF.Filters;

namespace CellEval.AnnData;

/// <summary>Fletcher32 checksums (filter 3) that are cut off a copy of the chunk.</summary>
/// <remarks>PureHDF's own returns a part of its pooled input, which the next chunk overwrites.</remarks>
internal sealed class CopyingFletcher32Filter : IH5Filter
{
    private readonly Fletcher32Filter _inner = new();

    public ushort FilterId => Fletcher32Filter.Id;

    public string Name => _inner.Name;

    public Memory<byte> Filter(FilterInfo info)
    {
        var filtered = _inner.Filter(info);
        return info.Flags.HasFlag(H5FilterFlags.Decompress) ? filtered.ToArray() : filtered;
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) =>
        _inner.GetParameters(chunkDimensions, typeSize, options);
}
