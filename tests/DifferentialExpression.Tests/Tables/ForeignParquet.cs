using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace CellEval.Tests;

/// <summary>Parquet as others write and read it.</summary>
internal sealed class ForeignParquet : IDisposable
{
    private readonly MemoryStream _stream;
    private readonly ParquetReader _reader;

    private ForeignParquet(MemoryStream stream)
    {
        _stream = stream;
        _reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
    }

    public FileMetaData Metadata => _reader.Metadata!;

    public static ForeignParquet Open(byte[] bytes) => new(new MemoryStream(bytes));

    /// <summary>Makes a file of one group; names and types of columns are those of the arrays.</summary>
    public static byte[] Write(params (string Name, Array Values)[] columns)
    {
        using MemoryStream stream = new();
        WriteAsync(stream, columns).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    /// <summary>All groups' values of a column without nulls.</summary>
    public T[] Column<T>(string name)
        where T : struct => [.. Values<T>(name).Select(value => value!.Value)];

    public double?[] Numbers(string name) => Values<double>(name);

    /// <summary>The first group's texts.</summary>
    public string?[] Texts(string name)
    {
        var texts = new string?[_reader.RowGroups[0].RowCount];
        _reader.RowGroups[0].ReadAsync(_reader.Schema.FindDataField(name), texts.AsMemory()).AsTask().GetAwaiter().GetResult();
        return texts;
    }

    public void Dispose() => _stream.Dispose();

    private T?[] Values<T>(string name)
        where T : struct
    {
        List<T?> all = [];
        foreach (var group in _reader.RowGroups)
        {
            var values = new T?[group.RowCount];
            group.ReadAsync(_reader.Schema.FindDataField(name), values.AsMemory()).AsTask().GetAwaiter().GetResult();
            all.AddRange(values);
        }

        return [.. all];
    }

    private static async Task WriteAsync(Stream stream, (string Name, Array Values)[] columns)
    {
        ParquetSchema schema = new(columns.Select(column => new DataField(
            column.Name, column.Values.GetType().GetElementType()!, column.Values is string?[] ? true : null)).ToArray());
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < columns.Length; i++)
        {
            var field = schema.DataFields[i];
            await (columns[i].Values switch
            {
                string?[] texts => group.WriteAsync(field, texts),
                double?[] numbers => group.WriteAsync(field, (ReadOnlyMemory<double?>)numbers),
                double[] numbers => group.WriteAsync(field, (ReadOnlyMemory<double>)numbers),
                float[] numbers => group.WriteAsync(field, (ReadOnlyMemory<float>)numbers),
                int[] numbers => group.WriteAsync(field, (ReadOnlyMemory<int>)numbers),
                long?[] numbers => group.WriteAsync(field, (ReadOnlyMemory<long?>)numbers),
                bool[] truths => group.WriteAsync(field, (ReadOnlyMemory<bool>)truths),
                _ => throw new ArgumentException("No test needs such a column.", nameof(columns)),
            });
        }

        group.CompleteValidate();
    }
}
