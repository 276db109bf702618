using CellEval.Tabular;

namespace CellEval.DifferentialExpression;

/// <summary>Writes computed differential expression as a table.</summary>
public static class DeTableWriter
{
    private const int RowsPerProgress = 1 << 16;

    private static readonly TableColumn[] Columns =
    [
        new("target", TableColumnKind.Text),
        new("feature", TableColumnKind.Text),
        new("target_mean", TableColumnKind.Number),
        new("ref_mean", TableColumnKind.Number),
        new("target_membership", TableColumnKind.Count),
        new("ref_membership", TableColumnKind.Count),
        new("log2_fold_change", TableColumnKind.Number),
        new("percent_change", TableColumnKind.Number),
        new("p_value", TableColumnKind.Number),
        new("statistic", TableColumnKind.Number),
        new("fdr", TableColumnKind.Number),
    ];

    /// <summary>Writes all rows. Of CSV no row is held in memory, of Parquet a group of rows.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="stream">Takes the table from where it stands; stays open.</param>
    /// <param name="format">How the table is stored.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the writing; what has been written stays.</param>
    public static void Write(
        IDeResult result,
        Stream stream,
        TableFormat format = TableFormat.Csv,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = TableWriter.Create(stream, format, Columns);
        var written = 0L;
        foreach (var row in result.Rows())
        {
            if (written % RowsPerProgress == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report((double)written / result.RowCount);
            }

            table.Write(row.Target);
            table.Write(row.Feature);
            table.Write(row.TargetMean);
            table.Write(row.ReferenceMean);
            table.Write(row.TargetMembership);
            table.Write(row.ReferenceMembership);
            table.Write(row.Log2FoldChange);
            table.Write(row.PercentChange);
            table.Write(row.PValue);
            table.Write(row.Statistic);
            table.Write(row.Fdr);
            table.EndRow();
            written++;
        }

        table.Complete();
        progress?.Report(1);
    }
}
