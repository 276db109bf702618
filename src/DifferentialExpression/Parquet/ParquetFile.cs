using Parquet;
using Parquet.Schema;

namespace CellEval.Parquet;

/// <summary>A Parquet file that is read group of rows by group of rows; whatever is wrong with it is an error about the input.</summary>
internal sealed class ParquetFile
{
    private readonly ParquetReader _reader;
    private readonly Field[] _fields;
    private readonly string _name;

    private ParquetFile(ParquetReader reader, string name)
    {
        _reader = reader;
        _fields = [.. reader.Schema.Fields];
        _name = name;
        Columns = Array.ConvertAll(_fields, field => field.Name);
    }

    /// <summary>Gets the names of the columns.</summary>
    public string[] Columns { get; }

    /// <summary>Gets the number of groups.</summary>
    public int GroupCount => _reader.RowGroupCount;

    /// <summary>Reads what the file says about itself.</summary>
    /// <param name="stream">The file; can seek, and stays open.</param>
    /// <param name="name">The name that messages call it by.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">It is no Parquet file, or a damaged one.</exception>
    public static ParquetFile Open(Stream stream, string name, CancellationToken cancellationToken)
    {
        ParquetMagic.Require(stream, name);
        return Attempt(name, () =>
        {
            FooterCheck.Require(stream);
            var options = new ParquetOptions { TreatByteArrayAsString = true };
            var reader = ParquetReader.CreateAsync(new SynchronousStream(stream), options, leaveStreamOpen: true, cancellationToken);
            return new ParquetFile(reader.GetAwaiter().GetResult(), name);
        });
    }

    /// <summary>Names what a column holds, for messages.</summary>
    public string TypeOf(int column) =>
        HoldsTexts(column) ? "texts"
        : HoldsNumbers(column) ? "numbers"
        : Flat(column)?.ClrType == typeof(bool) ? "booleans"
        : Flat(column)?.ClrType.Name ?? "lists or structs";

    /// <summary>Tells whether a column holds a text, or none, in each row.</summary>
    public bool HoldsTexts(int column) => Flat(column)?.ClrType == typeof(ReadOnlyMemory<char>);

    /// <summary>Tells whether a column holds a number, or none, in each row.</summary>
    public bool HoldsNumbers(int column) => Flat(column) is { } field && NumberColumn.Of(field.ClrType) is not null;

    /// <summary>Tells whether a column's numbers are whole ones by their type.</summary>
    public bool HoldsCounts(int column) => Flat(column) is { } field && NumberColumn.IsWhole(field.ClrType);

    /// <summary>Reads a column that holds texts.</summary>
    /// <returns>A text for each row of the group, empty for null.</returns>
    /// <exception cref="InputException">The file is damaged.</exception>
    public ReadOnlyMemory<char>[] ReadTexts(int group, int column, CancellationToken cancellationToken) => Attempt(_name, () =>
        Group(group).Read<ReadOnlyMemory<char>, ReadOnlyMemory<char>>(Flat(column)!, text => text, default, cancellationToken));

    /// <summary>Reads a column that holds numbers.</summary>
    /// <returns>A number, or null, for each row of the group.</returns>
    /// <exception cref="InputException">The file is damaged.</exception>
    public double?[] ReadNumbers(int group, int column, CancellationToken cancellationToken) => Attempt(_name, () =>
        NumberColumn.Of(Flat(column)!.ClrType)!(Group(group), Flat(column)!, cancellationToken));

    private DataField? Flat(int column) => _fields[column] is DataField { IsArray: false } field ? field : null;

    private ParquetGroup Group(int group) => new(_reader.OpenRowGroupReader(group));

    // The library trusts what it reads: a damaged file makes it fail in any way, at an index or for memory.
    private static T Attempt<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            var reason = cause is IOException or InvalidDataException or NotSupportedException or ParquetException ? " " + cause.Message : "";
            throw new InputException($"{name}: the Parquet file is damaged, or of a kind that cannot be read.{reason}", cause);
        }
    }
}
