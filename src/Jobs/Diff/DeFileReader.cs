using System.Text;
using CellEval.Tabular;

namespace CellEval.Jobs.Diff;

/// <summary>Reads the DE table of a result folder row by row, CSV or Parquet.</summary>
internal sealed class DeFileReader : IDisposable
{
    private readonly string _path;
    private readonly Stream _stream;
    private readonly ITableReader _table;
    private readonly int _target;
    private readonly int _feature;
    private readonly int[] _numbers;

    /// <summary>Opens a table.</summary>
    /// <exception cref="InputException">It cannot be read, or has no targets or features.</exception>
    public DeFileReader(string path, CancellationToken cancellationToken)
    {
        _path = path;
        _stream = TableFile.Open(path);
        try
        {
            _table = TableReader.Open(_stream, path, TableFormats.OfName(path)!.Value, cancellationToken);
            string[] header = [.. _table.Columns];
            (_target, _feature) = (Array.IndexOf(header, "target"), Array.IndexOf(header, "feature"));
            if (_target < 0 || _feature < 0)
                throw new InputException($"{path}: this is no DE table: it lacks the column target or feature.");
            _numbers = [.. Enumerable.Range(0, header.Length).Where(column => column != _target && column != _feature)];
            Columns = [.. _numbers.Select(column => header[column])];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Gets the names of the columns of numbers.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the current row's target and feature.</summary>
    public (string Target, string Feature) Key => (Text(_target), Text(_feature));

    /// <summary>Goes to the next row.</summary>
    public bool Read() => _table.Read();

    /// <summary>Tells whether the current rows of two tables with the same columns are the same text.</summary>
    public bool IsAlike(DeFileReader other)
    {
        for (var column = 0; column < _table.Columns.Count; column++)
        {
            if (!_table.Field(column).SequenceEqual(other._table.Field(column)))
                return false;
        }

        return true;
    }

    /// <summary>Copies the numbers of the current row, in the order of <see cref="Columns"/>.</summary>
    public string[] Texts() => Array.ConvertAll(_numbers, Text);

    public void Dispose()
    {
        _table?.Dispose();
        _stream.Dispose();
    }

    /// <summary>Refuses a field.</summary>
    public InputException Refusal((string Target, string Feature) key, string column, string text) =>
        new($"{_path}: {key.Target}, {key.Feature}, column {column} is '{text}', which is not a number.");

    /// <summary>Refuses a repeated row.</summary>
    public InputException Repetition((string Target, string Feature) key) => new($"{_path}: the row {key.Target}, {key.Feature} is there twice.");

    private string Text(int column) => Encoding.UTF8.GetString(_table.Field(column));
}
