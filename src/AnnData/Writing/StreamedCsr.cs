using System.Numerics;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>A CSR matrix that is written row by row.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class StreamedCsr<T> : StreamedX
    where T : unmanaged, INumber<T>
{
    private const int ChunkLength = 1 << 17;

    private readonly StreamedArray<T> _data;
    private readonly StreamedArray<int> _indices;
    private readonly StreamedArray<int>? _starts;
    private readonly StreamedArray<long>? _longStarts;
    private readonly long _valueCount;
    private T[] _row = [];
    private long _values;

    public StreamedCsr(int rows, int columns, long valueCount, bool gzip)
    {
        _valueCount = valueCount;
        _data = Array<T>(valueCount);
        _indices = Array<int>(valueCount);

        // As SciPy has it: 64 bits only where 32 do not reach.
        if (valueCount > int.MaxValue)
            _longStarts = Array<long>(rows + 1L);
        else
            _starts = Array<int>(rows + 1L);

        var group = new H5Group
        {
            ["data"] = _data.Dataset,
            ["indices"] = _indices.Dataset,
            ["indptr"] = _starts?.Dataset ?? _longStarts!.Dataset,
        };
        group.Attributes["shape"] = new long[] { rows, columns };
        Element = group.As("csr_matrix", "0.1.0");

        StreamedArray<TNumber> Array<TNumber>(long length)
            where TNumber : unmanaged =>
            new([(ulong)length], [ChunkLength], gzip);
    }

    public override H5Object Element { get; }

    public override void Append(H5NativeWriter writer, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        Require<T>(values);
        if (_values + values.Length > _valueCount)
            throw new InvalidOperationException($"There are more than the {_valueCount} values that were announced.");
        AddStart(writer);
        if (_row.Length < values.Length)
            _row = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
            _row[i] = StoredValue<T>.Of(values[i]);
        _data.Append(writer, _row.AsSpan(0, values.Length));
        _indices.Append(writer, genes);
        _values += values.Length;
    }

    public override void Complete(H5NativeWriter writer)
    {
        if (_values != _valueCount)
            throw new InvalidOperationException($"{_values} of {_valueCount} values are written.");
        AddStart(writer);
        _data.Complete(writer);
        _indices.Complete(writer);
        _starts?.Complete(writer);
        _longStarts?.Complete(writer);
    }

    private void AddStart(H5NativeWriter writer)
    {
        _starts?.Append(writer, [(int)_values]);
        _longStarts?.Append(writer, [_values]);
    }
}
