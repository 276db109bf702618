using System.Numerics;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>Collects rows, and makes the group of a CSR matrix of them.</summary>
/// <param name="columns">The number of columns.</param>
internal abstract class CsrElement(int columns)
{
    private readonly List<int> _indices = [];
    private readonly List<int> _indptr = [0];

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => _indptr.Count - 1;

    /// <summary>Starts a matrix.</summary>
    /// <param name="columns">The number of columns.</param>
    /// <param name="storage">The type of the values.</param>
    /// <returns>The matrix, without rows.</returns>
    public static CsrElement Start(int columns, ValueStorage storage) => storage switch
    {
        ValueStorage.Float32 => new Of<float>(columns),
        ValueStorage.Float64 => new Of<double>(columns),
        ValueStorage.Int32 => new Of<int>(columns),
        _ => throw new ArgumentOutOfRangeException(nameof(storage)),
    };

    /// <summary>Adds a row.</summary>
    /// <param name="genes">The columns of the values, ascending.</param>
    /// <param name="values">The values; zeros are left out.</param>
    /// <exception cref="ArgumentException">The row cannot be stored; nothing of it is.</exception>
    public void Append(ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        CompressedRow.Require(genes, values, columns);
        foreach (var value in values)
            Check(value);

        for (var i = 0; i < genes.Length; i++)
        {
            if (TryAdd(values[i]))
                _indices.Add(genes[i]);
        }

        _indptr.Add(_indices.Count);
    }

    /// <summary>Makes the group.</summary>
    /// <param name="gzip">Whether to compress.</param>
    /// <returns>The group of all rows so far.</returns>
    public H5Group Make(bool gzip)
    {
        var group = new H5Group
        {
            ["data"] = MakeData(gzip),
            ["indices"] = ArrayElement.Make(_indices.ToArray(), gzip),
            ["indptr"] = ArrayElement.Make(_indptr.ToArray(), gzip),
        };
        group.Attributes["shape"] = new long[] { RowCount, columns };
        return group.As("csr_matrix", "0.1.0");
    }

    private protected abstract void Check(double value);

    private protected abstract bool TryAdd(double value);

    private protected abstract H5Dataset MakeData(bool gzip);

    private sealed class Of<T>(int columns) : CsrElement(columns)
        where T : unmanaged, INumber<T>
    {
        private readonly List<T> _values = [];

        private protected override void Check(double value) => StoredValue<T>.Require(value);

        // What rounds to zero is not stored either.
        private protected override bool TryAdd(double value)
        {
            var stored = StoredValue<T>.Of(value);
            if (T.IsZero(stored))
                return false;

            _values.Add(stored);
            return true;
        }

        private protected override H5Dataset MakeData(bool gzip) => ArrayElement.Make(_values.ToArray(), gzip);
    }
}
