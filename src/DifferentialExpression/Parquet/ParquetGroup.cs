using Parquet;
using Parquet.Schema;

namespace CellEval.Parquet;

/// <summary>A group of rows.</summary>
/// <param name="reader">Reads it.</param>
internal readonly struct ParquetGroup(ParquetRowGroupReader reader)
{
    /// <summary>Reads a column with one value, or none, in each row.</summary>
    /// <typeparam name="T">What the file holds.</typeparam>
    /// <typeparam name="TValue">What is made of it.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="convert">Makes one of the other.</param>
    /// <param name="missing">Stands for null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A value for each row.</returns>
    /// <exception cref="InvalidDataException">The column has more or fewer values than the group has rows.</exception>
    public TValue[] Read<T, TValue>(DataField column, Func<T, TValue> convert, TValue missing, CancellationToken cancellationToken)
        where T : struct
    {
        var rows = checked((int)reader.RowCount);
        var count = reader.GetMetadata(column)?.MetaData?.NumValues;
        if (count != rows)
            throw new InvalidDataException($"The column {column.Name} has {count ?? 0} values, its group {rows} rows.");

        var present = new T[rows];
        var levels = column.MaxDefinitionLevel > 0 ? new int[rows] : null;
        reader.ReadRawAsync<T>(column, present, levels is null ? default(Memory<int>?) : levels, null, cancellationToken)
            .AsTask().GetAwaiter().GetResult();

        // Only the values that are there are stored, one after another.
        var values = new TValue[rows];
        var next = 0;
        for (var row = 0; row < rows; row++)
            values[row] = levels is null || levels[row] == column.MaxDefinitionLevel ? convert(present[next++]) : missing;
        return values;
    }
}
