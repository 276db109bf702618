using System.Numerics;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>An X that is written row by row.</summary>
internal abstract class StreamedX
{
    /// <summary>Gets what stands in the file for it.</summary>
    public abstract H5Object Element { get; }

    /// <summary>Starts a CSR matrix.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="valueCount">The number of values of all rows.</param>
    /// <param name="options">The type of the values, and whether to compress.</param>
    /// <returns>The matrix.</returns>
    public static StreamedX Csr(int rows, int columns, long valueCount, AnnDataWriteOptions options) => options.Values switch
    {
        ValueStorage.Float32 => new StreamedCsr<float>(rows, columns, valueCount, options.Gzip),
        ValueStorage.Float64 => new StreamedCsr<double>(rows, columns, valueCount, options.Gzip),
        ValueStorage.Int32 => new StreamedCsr<int>(rows, columns, valueCount, options.Gzip),
        _ => throw new ArgumentOutOfRangeException(nameof(options)),
    };

    /// <summary>Starts a dense matrix.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="options">The type of the values, and whether to compress.</param>
    /// <returns>The matrix.</returns>
    public static StreamedX Dense(int rows, int columns, AnnDataWriteOptions options) => options.Values switch
    {
        ValueStorage.Float32 => new StreamedDense<float>(rows, columns, options.Gzip),
        ValueStorage.Float64 => new StreamedDense<double>(rows, columns, options.Gzip),
        ValueStorage.Int32 => new StreamedDense<int>(rows, columns, options.Gzip),
        _ => throw new ArgumentOutOfRangeException(nameof(options)),
    };

    /// <summary>Writes a row.</summary>
    /// <param name="writer">Writes the file that the element is in.</param>
    /// <param name="genes">The columns of the values, ascending.</param>
    /// <param name="values">The values.</param>
    public abstract void Append(H5NativeWriter writer, ReadOnlySpan<int> genes, ReadOnlySpan<double> values);

    /// <summary>Writes what is still in memory, after the last row.</summary>
    /// <param name="writer">Writes the file that the element is in.</param>
    /// <exception cref="InvalidOperationException">Values are missing.</exception>
    public abstract void Complete(H5NativeWriter writer);

    private protected static void Require<T>(ReadOnlySpan<double> values)
        where T : unmanaged, INumber<T>
    {
        foreach (var value in values)
            StoredValue<T>.Require(value);
    }
}
