namespace CellEval.Tabular;

/// <summary>How a table is stored in a file.</summary>
public enum TableFormat
{
    /// <summary>Text with commas.</summary>
    Csv,

    /// <summary>Text with commas, compressed with gzip.</summary>
    GzippedCsv,

    /// <summary>Parquet; pages are compressed with Snappy where we write them.</summary>
    Parquet,
}
