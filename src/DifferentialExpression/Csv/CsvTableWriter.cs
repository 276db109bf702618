using CellEval.Tabular;
using CsvHelper;

namespace CellEval.Csv;

/// <summary>
/// Writes a table as every CSV file of ours is written: a header, commas, <c>\n</c>, UTF-8 without a byte order mark,
/// quotes only where a field needs them, numbers as <see cref="CsvNumber"/> spells them.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    private readonly CsvWriter _writer;

    /// <summary>Starts the table with its header.</summary>
    /// <param name="stream">Takes the text; stays open when the writer is disposed.</param>
    /// <param name="columns">The names of the columns; at least one.</param>
    public CsvTableWriter(Stream stream, params ReadOnlySpan<string> columns)
    {
        _writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        _writer.WriteHeader(columns);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="text">Its text; null is an empty field.</param>
    public void Write(string? text) => _writer.WriteField(text);

    /// <summary>Writes a field that is a number with a fraction, which may be zero.</summary>
    /// <param name="number">The number, or null for an empty field.</param>
    public void Write(double? number)
    {
        Span<byte> utf8 = stackalloc byte[CsvNumber.MaxLength];
        var length = number is { } value ? CsvNumber.Format(value, utf8) : 0;
        _writer.WriteField((ReadOnlySpan<byte>)utf8[..length]);
    }

    /// <summary>Writes a field that is a whole number by its nature.</summary>
    /// <param name="count">The number.</param>
    public void Write(long count) => _writer.WriteField(count);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">It has not as many fields as the header.</exception>
    public void EndRow() => _writer.EndRecord();

    /// <inheritdoc/>
    public void Complete() => _writer.Flush();

    /// <summary>Writes out what is still in memory.</summary>
    public void Dispose() => _writer.Dispose();
}
