using System.Globalization;
using System.Text;
using CellEval.Csv;
using CellEval.Tabular;

namespace CellEval.Parquet;

/// <summary>Reads a Parquet table row by row; a group of rows is in memory.</summary>
internal sealed class ParquetTableReader : ITableReader
{
    private readonly ParquetFile _file;
    private readonly CancellationToken _cancellationToken;
    private readonly ReadOnlyMemory<char>[]?[] _texts;
    private readonly double?[]?[] _numbers;
    private readonly bool[] _isCount;
    private byte[] _field = new byte[CsvNumber.MaxLength];
    private int _group = -1;
    private int _row;
    private int _rows;

    /// <exception cref="InputException">A column holds neither texts nor numbers.</exception>
    public ParquetTableReader(ParquetFile file, string name, CancellationToken cancellationToken)
    {
        (_file, _cancellationToken) = (file, cancellationToken);
        TableReader.RequireColumns(file.Columns, name);
        for (var column = 0; column < file.Columns.Length; column++)
        {
            if (!file.HoldsTexts(column) && !file.HoldsNumbers(column))
                throw new InputException($"{name}: the column '{file.Columns[column]}' holds {file.TypeOf(column)}, expected texts or numbers.");
        }

        _isCount = [.. Enumerable.Range(0, file.Columns.Length).Select(file.HoldsCounts)];
        (_texts, _numbers) = (new ReadOnlyMemory<char>[file.Columns.Length][], new double?[file.Columns.Length][]);
    }

    public IReadOnlyList<string> Columns => _file.Columns;

    public bool Read()
    {
        for (_row++; _row >= _rows; _row = 0)
        {
            if (++_group >= _file.GroupCount)
                return false;
            _cancellationToken.ThrowIfCancellationRequested();
            _rows = ReadGroup();
        }

        return true;
    }

    public ReadOnlySpan<byte> Field(int column)
    {
        if (_numbers[column] is { } numbers)
            return numbers[_row] is { } number ? _field.AsSpan(0, Spell(number, column)) : [];
        var text = _texts[column]![_row].Span;
        if (Encoding.UTF8.GetMaxByteCount(text.Length) is var most && most > _field.Length)
            _field = new byte[most];
        return _field.AsSpan(0, Encoding.UTF8.GetBytes(text, _field));
    }

    public void Dispose()
    {
        // The library's reader holds nothing but memory.
    }

    private int Spell(double number, int column)
    {
        if (!_isCount[column])
            return CsvNumber.Format(number, _field);
        number.TryFormat(_field, out var length, "F0", CultureInfo.InvariantCulture);
        return length;
    }

    private int ReadGroup()
    {
        for (var column = 0; column < _file.Columns.Length; column++)
        {
            if (_file.HoldsTexts(column))
                _texts[column] = _file.ReadTexts(_group, column, _cancellationToken);
            else
                _numbers[column] = _file.ReadNumbers(_group, column, _cancellationToken);
        }

        return _texts[0]?.Length ?? _numbers[0]!.Length;
    }
}
