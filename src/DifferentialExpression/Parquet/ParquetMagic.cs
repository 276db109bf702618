namespace CellEval.Parquet;

/// <summary>The four bytes that every Parquet file begins and ends with.</summary>
internal static class ParquetMagic
{
    // The bytes at both ends, and the length of the footer.
    private const int ShortestLength = 12;

    /// <summary>Requires them.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="name">The name that messages call it by.</param>
    /// <exception cref="InputException">They are not there, or the file cannot be read.</exception>
    public static void Require(Stream stream, string name)
    {
        if (!stream.CanSeek)
            throw new InputException($"{name}: Parquet is read from files, not from pipes. Save the table to a file first.");
        Span<byte> start = stackalloc byte[4];
        Span<byte> end = stackalloc byte[4];
        try
        {
            if (stream.Length == 0)
                throw new InputException($"{name}: the file is empty.");
            stream.Position = 0;
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (read < start.Length || !start.SequenceEqual("PAR1"u8))
            {
                throw new InputException(
                    $"{name}: this is not a Parquet file, though its name says so: it does not begin with PAR1. If it is CSV, give it a name that "
                    + "ends with .csv.");
            }

            stream.Seek(-end.Length, SeekOrigin.End);
            stream.ReadExactly(end);
        }
        catch (IOException cause)
        {
            throw new InputException($"{name}: the file cannot be read. {cause.Message}", cause);
        }

        if (stream.Length < ShortestLength || !end.SequenceEqual("PAR1"u8))
            throw new InputException($"{name}: the Parquet file is cut off: its end is missing. Copy or write it again.");
    }
}
