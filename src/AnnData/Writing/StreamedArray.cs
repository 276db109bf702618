using PureHDF;
using PureHDF.Filters;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>A dataset of numbers that is written from its first row to its last, a band of rows at a time.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal sealed class StreamedArray<T>
    where T : unmanaged
{
    private readonly ulong[] _shape;
    private readonly int _width;
    private readonly T[] _band;
    private readonly WrittenChunks _chunks = new();
    private readonly H5Dataset<T[]>? _dataset;
    private int _inBand;
    private ulong _rows;

    /// <summary>Describes the dataset.</summary>
    /// <param name="shape">One dimension or two.</param>
    /// <param name="chunk">The shape of a chunk, and in its first dimension the height of a band.</param>
    /// <param name="gzip">Whether to compress; without, the dataset is in one piece.</param>
    public StreamedArray(ulong[] shape, uint[] chunk, bool gzip)
    {
        _shape = shape;
        _width = shape.Length == 1 ? 1 : (int)shape[1];
        if (shape.Contains(0UL))
        {
            _band = [];
            Dataset = new H5Dataset(Array.Empty<T>(), fileDims: shape);
            return;
        }

        uint[] fitting = [.. chunk.Select((length, i) => (uint)Math.Min(length, shape[i]))];
        _band = new T[checked((int)fitting[0] * _width)];
        _dataset = gzip
            ? new H5Dataset<T[]>(shape, fitting, new H5DatasetCreation(_chunks, [DeflateFilter.Id]))
            : new H5Dataset<T[]>(shape);
        Dataset = _dataset;
    }

    /// <summary>Gets what stands in the file.</summary>
    public H5Dataset Dataset { get; }

    /// <summary>Adds numbers.</summary>
    /// <param name="writer">Writes the file that the dataset is in.</param>
    /// <param name="numbers">What comes next, row by row.</param>
    public void Append(H5NativeWriter writer, ReadOnlySpan<T> numbers)
    {
        while (numbers.Length > 0)
        {
            var count = Math.Min(numbers.Length, _band.Length - _inBand);
            numbers[..count].CopyTo(_band.AsSpan(_inBand));
            _inBand += count;
            numbers = numbers[count..];
            if (_inBand == _band.Length)
                WriteBand(writer);
        }
    }

    /// <summary>Writes the last rows.</summary>
    /// <param name="writer">Writes the file that the dataset is in.</param>
    public void Complete(H5NativeWriter writer)
    {
        if (_inBand > 0)
            WriteBand(writer);
    }

    private void WriteBand(H5NativeWriter writer)
    {
        var rows = (ulong)(_inBand / _width);
        var place = _shape.Length == 1
            ? new HyperslabSelection(_rows, rows)
            : new HyperslabSelection(2, [_rows, 0], [rows, _shape[1]]);
        writer.Write(_dataset!, _band, new HyperslabSelection(0, (ulong)_inBand), place);
        _chunks.WriteOut();
        _rows += rows;
        _inBand = 0;
    }
}
