using CellEval.Tabular;
using CsvHelper;

namespace CellEval.Csv;

/// <summary>Reads a CSV table row by row.</summary>
internal sealed class CsvTableReader : ITableReader
{
    private const int RowsPerCheck = 1 << 12;

    private readonly CsvReader _csv;
    private readonly string _name;
    private readonly CancellationToken _cancellationToken;
    private long _rows;

    private CsvTableReader(CsvReader csv, string name, CancellationToken cancellationToken)
    {
        (_csv, _name, _cancellationToken) = (csv, name, cancellationToken);
        Columns = Attempt<string[]>(() => [.. csv.Headers]);
        TableReader.RequireColumns(Columns, name);
    }

    public IReadOnlyList<string> Columns { get; }

    public static CsvTableReader Open(Stream stream, string name, bool leaveOpen, CancellationToken cancellationToken)
    {
        var csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = ',',
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            },
            leaveOpen);
        try
        {
            return new CsvTableReader(csv, name, cancellationToken);
        }
        catch
        {
            csv.Dispose();
            throw;
        }
    }

    public bool Read()
    {
        if (_rows++ % RowsPerCheck == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        return Attempt(_csv.Read);
    }

    public ReadOnlySpan<byte> Field(int column) => _csv.GetSpan(column);

    public void Dispose() => _csv.Dispose();

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is CsvFormatException or IOException or InvalidDataException)
        {
            throw new InputException($"{_name}: this table cannot be read. {cause.Message}", cause);
        }
    }
}
