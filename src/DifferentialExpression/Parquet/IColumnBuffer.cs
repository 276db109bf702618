using Parquet;

namespace CellEval.Parquet;

/// <summary>A column's fields of the rows that were not yet written.</summary>
internal interface IColumnBuffer
{
    /// <summary>Writes the fields of the first rows, and forgets all.</summary>
    void WriteTo(ParquetRowGroupWriter group, int rows);
}
