using System.Collections;
using System.Reflection;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>The filters that the chunks of a dataset went through when they were written, first to last.</summary>
internal sealed class FilterPipeline
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly List<Filter> _filters = [];

    // PureHDF keeps the pipeline to itself, and says that it does not know a filter only when a chunk is read.
    public FilterPipeline(NativeDataset dataset)
    {
        Register();
        if (Get(dataset, "InternalFilterPipeline") is not { } message)
            return;

        foreach (var filter in (IEnumerable)Get(message, "FilterDescriptions")!)
        {
            var id = (ushort)Get(filter, "Identifier")!;
            var parameters = (uint[])Get(filter, "ClientData")!;
            _filters.Add(new Filter(id, NameOf(id, (string)Get(filter, "Name")!), parameters));
        }
    }

    /// <summary>Gets the names of the filters, joined with a plus; empty without filters.</summary>
    public string Names => string.Join('+', _filters.Select(filter => filter.Name));

    /// <summary>Gets the first filter that cannot be undone here, or <see langword="null"/>.</summary>
    public string? Unsupported => _filters
        .Where(filter => filter.Id is not (DeflateFilter.Id or ShuffleFilter.Id or Fletcher32Filter.Id
            or ScaleOffsetFilter.Id or LzfFilter.Id))
        .Select(filter => $"{filter.Name} (HDF5 filter {filter.Id})")
        .FirstOrDefault();

    /// <summary>Makes our filters known to PureHDF.</summary>
    public static void Register()
    {
        H5Filter.Register(new LzfFilter());
        H5Filter.Register(new CopyingFletcher32Filter());
    }

    /// <summary>Reads a chunk, and undoes the shuffling where PureHDF left it out.</summary>
    /// <remarks>
    /// PureHDF looks a filter up one bit too high in a chunk's mask of skipped filters: where LZF was skipped
    /// behind a shuffle, it runs LZF (which sees that there is nothing to do) and skips the shuffle.
    /// </remarks>
    /// <param name="readChunk">Reads the chunk from the file.</param>
    /// <returns>The chunk as it was before all filters.</returns>
    public Memory<byte> Read(Func<Memory<byte>> readChunk)
    {
        LzfFilter.TakePassedThrough();
        var chunk = readChunk();
        var skipped = LzfFilter.TakePassedThrough()
            && _filters is [{ Id: ShuffleFilter.Id }, { Id: LzfFilter.Id }, ..];
        return !skipped ? chunk : new ShuffleFilter().Filter(
            new FilterInfo(H5FilterFlags.Decompress, _filters[0].Parameters, chunk.Length, chunk));
    }

    private static object? Get(object owner, string property)
    {
        var found = owner.GetType().GetProperty(property, Members)
            ?? throw new MissingMemberException(owner.GetType().FullName, property);
        return found.GetValue(owner);
    }

    private static string NameOf(ushort id, string stored) => id switch
    {
        DeflateFilter.Id => "gzip",
        ShuffleFilter.Id => "shuffle",
        Fletcher32Filter.Id => "fletcher32",
        4 => "szip",
        5 => "nbit",
        ScaleOffsetFilter.Id => "scaleoffset",
        307 => "bzip2",
        LzfFilter.Id => "lzf",
        32001 => "blosc",
        32004 => "lz4",
        32008 => "bitshuffle",
        32013 => "zfp",
        32015 => "zstd",
        32026 => "blosc2",
        _ when string.IsNullOrWhiteSpace(stored) => "an unknown filter",
        _ => stored.TrimEnd('\0'),
    };

    private sealed record Filter(ushort Id, string Name, uint[] Parameters);
}
