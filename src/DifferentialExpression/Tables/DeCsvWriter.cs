using CellEval.Csv;

namespace CellEval.DifferentialExpression;

/// <summary>Writes computed differential expression as a CSV table.</summary>
public static class DeCsvWriter
{
    private const int RowsPerProgress = 1 << 16;

    private static readonly string[] Columns =
    [
        "target", "feature", "target_mean", "ref_mean", "target_membership", "ref_membership", "log2_fold_change",
        "percent_change", "p_value", "statistic", "fdr",
    ];

    /// <summary>Writes all rows; none of them is held in memory as text.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the writing; what has been written stays.</param>
    public static void Write(
        IDeResult result,
        Stream stream,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var table = new CsvTableWriter(stream, Columns);
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
    }
}
