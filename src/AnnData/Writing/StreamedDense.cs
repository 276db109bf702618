using System.Numerics;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>A dense matrix that is written row by row.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class StreamedDense<T> : StreamedX
    where T : unmanaged, INumber<T>
{
    // Columns that are few and rows that are many: what repeats from row to row lies within the reach of gzip.
    private const int ChunkRows = 256;
    private const int ChunkColumns = 64;

    private readonly StreamedArray<T> _array;
    private readonly T[] _row;

    public StreamedDense(int rows, int columns, bool gzip)
    {
        _array = new StreamedArray<T>([(ulong)rows, (ulong)columns], [ChunkRows, ChunkColumns], gzip);
        _row = new T[columns];
        Element = _array.Dataset.As("array", "0.2.0");
    }

    public override H5Object Element { get; }

    public override void Append(H5NativeWriter writer, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        Require<T>(values);
        Array.Clear(_row);
        for (var i = 0; i < genes.Length; i++)
            _row[genes[i]] = StoredValue<T>.Of(values[i]);
        _array.Append(writer, _row);
    }

    public override void Complete(H5NativeWriter writer) => _array.Complete(writer);
}
