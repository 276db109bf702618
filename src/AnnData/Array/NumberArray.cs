using System.Numerics;
using System.Runtime.InteropServices;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>A dataset of numbers, of one dimension or two, read in file order.</summary>
internal sealed class NumberArray
{
    private readonly H5adFile _file;
    private readonly NativeDataset _dataset;
    private readonly H5DatasetAccess _access;
    private readonly ChunkCache _cache;
    private byte[] _bytes = [];

    /// <summary>Looks at a dataset's header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The dataset's path, for messages.</param>
    /// <param name="found">The dataset.</param>
    /// <param name="rank">The number of dimensions that it is to have.</param>
    /// <exception cref="InputException">It is no dataset of numbers, or stored as none that can be read.</exception>
    public NumberArray(H5adFile file, string path, IH5Object? found, int rank)
    {
        _file = file;
        Path = path;
        _dataset = Datasets.Require(file, path, found);
        Type = NumberTypes.Recognise(_dataset.Type) ?? throw file.Error(
            $"{path} holds {Datasets.Describe(_dataset.Type)}, expected numbers (floats of 16, 32 or 64 bits, "
            + "integers or booleans)",
            "Convert it in Python, for instance with astype('float32'), and write the file again.");
        Shape = [.. _dataset.Space.Dimensions.Select(length => checked((long)length))];
        if (Shape.Count != rank)
        {
            throw file.Error($"{path} has the shape ({string.Join(", ", Shape)}), expected {rank} "
                + (rank == 1 ? "dimension" : "dimensions"), WayOut.WriteAnew);
        }

        ChunkShape = _dataset.Layout.Class == H5DataLayoutClass.Chunked
            ? [.. _dataset.Layout.Chunks.Select(length => checked((long)length))]
            : null;
        var filters = Datasets.RequireFilters(file, path, _dataset);
        Filters = filters.Names;
        _cache = new ChunkCache(filters, BytesOfChunkRow());
        _access = new H5DatasetAccess(ChunkCache: _cache);
        Datasets.RequireLittleEndian(file, path, _dataset, Type.Size());
    }

    /// <summary>Gets the path within the file.</summary>
    public string Path { get; }

    /// <summary>Gets how the numbers are stored.</summary>
    public NumberType Type { get; }

    /// <summary>Gets the lengths of the dimensions.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>Gets the lengths of a chunk, or <see langword="null"/> if the dataset lies in one piece.</summary>
    public IReadOnlyList<long>? ChunkShape { get; }

    /// <summary>Gets the names of the filters, joined with a plus; empty without filters.</summary>
    public string Filters { get; }

    /// <summary>Reads consecutive numbers (of one dimension) or whole rows (of two).</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <param name="first">The first number, or the first row.</param>
    /// <param name="count">How many numbers or rows.</param>
    /// <param name="target">As long as what is read.</param>
    public void Read<T>(long first, int count, Span<T> target)
        where T : unmanaged, INumberBase<T>
    {
        if (target.IsEmpty)
            return;

        try
        {
            if (ChunkShape is { Count: 2 } chunk)
                ReadChunks(first, count, chunk, target);
            else
                ReadAtOnce(first, count, target);
        }
        catch (Exception exception) when (H5adFile.IsOfTheFile(exception))
        {
            throw H5adFile.Damaged(_file.Path, Path, exception);
        }
    }

    /// <summary>Reads all numbers of one dimension.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <returns>The numbers.</returns>
    public T[] ReadAll<T>()
        where T : unmanaged, INumberBase<T>
    {
        var numbers = new T[Shape[0]];
        Read(0, numbers.Length, numbers.AsSpan());
        return numbers;
    }

    private void ReadAtOnce<T>(long first, int count, Span<T> target)
        where T : unmanaged, INumberBase<T>
    {
        var selection = Shape.Count == 1
            ? new HyperslabSelection((ulong)first, (ulong)count)
            : new HyperslabSelection(2, [(ulong)first, 0], [(ulong)count, (ulong)Shape[1]]);
        if (IsStoredAs<T>())
        {
            _dataset.Read(_access, MemoryMarshal.AsBytes(target), selection);
            return;
        }

        var size = checked(target.Length * Type.Size());
        if (_bytes.Length < size)
            _bytes = GC.AllocateUninitializedArray<byte>(size);
        _dataset.Read(_access, _bytes.AsSpan(0, size), selection);
        Type.Convert(_bytes.AsSpan(0, size), target);
    }

    // PureHDF copies a matrix row by row and chunk by chunk, which is slow where chunks are narrow. It is asked for one
    // row only: that brings its chunks, from left to right, and what other rows need is in the same chunks.
    private void ReadChunks<T>(long first, int count, IReadOnlyList<long> chunk, Span<T> target)
        where T : unmanaged, INumberBase<T>
    {
        var chunks = _cache.Delivered ??= [];
        var end = first + count;
        for (var row = first; row < end;)
        {
            var rows = (int)Math.Min(chunk[0] - (row % chunk[0]), end - row);
            chunks.Clear();
            ReadAtOnce(row, 1, target.Slice((int)((row - first) * Shape[1]), (int)Shape[1]));
            for (var across = 0; across < chunks.Count; across++)
            {
                var column = (int)(across * chunk[1]);
                var width = (int)Math.Min(chunk[1], Shape[1] - column);
                for (var i = 1; i < rows; i++)
                {
                    var from = (int)(((row % chunk[0]) + i) * chunk[1]) * Type.Size();
                    var to = (int)((row - first + i) * Shape[1]) + column;
                    Type.Convert(chunks[across].Span.Slice(from, width * Type.Size()), target.Slice(to, width));
                }
            }

            row += rows;
        }
    }

    // Blocks of a matrix may end within a chunk: all chunks that a row touches are to be kept.
    private long BytesOfChunkRow() => ChunkShape is [var down, var across]
        ? (Shape[1] + across - 1) / across * across * down * Type.Size()
        : 0;

    private bool IsStoredAs<T>() => Type switch
    {
        NumberType.Float64 => typeof(T) == typeof(double),
        NumberType.Int32 => typeof(T) == typeof(int),
        NumberType.Int64 => typeof(T) == typeof(long),
        _ => false,
    };
}
