using CsvHelper;

namespace CellEval.Jobs.Diff;

/// <summary>Reads the DE table of a result folder row by row.</summary>
internal sealed class DeFileReader : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly CsvReader _csv;
    private readonly int _target;
    private readonly int _feature;

    /// <summary>Opens a table.</summary>
    /// <exception cref="InputException">It cannot be read, or has no targets or features.</exception>
    public DeFileReader(string path)
    {
        _path = path;
        _stream = Attempt(() => File.OpenRead(path));
        _csv = Attempt(() => CsvReader.Create(
            _stream,
            new CsvReaderOptions
            {
                Separator = ',',
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            }));
        string[] header = [.. Attempt(() => _csv.Headers)];
        (_target, _feature) = (Array.IndexOf(header, "target"), Array.IndexOf(header, "feature"));
        if (_target < 0 || _feature < 0)
            throw new InputException($"{path}: this is no DE table: it lacks the column target or feature.");
        Columns = [.. header.Where((name, column) => column != _target && column != _feature)];
        Indices = [.. Columns.Select(name => Array.IndexOf(header, name))];
    }

    /// <summary>Gets the names of the columns of numbers.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the current row's target and feature.</summary>
    public (string Target, string Feature) Key => (_csv.GetString(_target), _csv.GetString(_feature));

    private int[] Indices { get; }

    /// <summary>Goes to the next row.</summary>
    public bool Read() => Attempt(_csv.Read);

    /// <summary>Tells whether the current rows of two tables with the same columns are the same text.</summary>
    public bool IsAlike(DeFileReader other)
    {
        for (var column = 0; column < _csv.FieldCount; column++)
        {
            if (!_csv.GetSpan(column).SequenceEqual(other._csv.GetSpan(column)))
                return false;
        }

        return true;
    }

    /// <summary>Copies the numbers of the current row, in the order of <see cref="Columns"/>.</summary>
    public string[] Texts() => [.. Indices.Select(_csv.GetString)];

    public void Dispose()
    {
        _csv.Dispose();
        _stream.Dispose();
    }

    /// <summary>Refuses a field.</summary>
    public InputException Refusal((string Target, string Feature) key, string column, string text) =>
        new($"{_path}: {key.Target}, {key.Feature}, column {column} is '{text}', which is not a number.");

    /// <summary>Refuses a repeated row.</summary>
    public InputException Repetition((string Target, string Feature) key) => new($"{_path}: the row {key.Target}, {key.Feature} is there twice.");

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is CsvFormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException($"{_path}: this table cannot be read. {cause.Message}", cause);
        }
    }
}
