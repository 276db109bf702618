using CellEval.Tabular;

namespace CellEval.Engine;

/// <summary>A row for each value of each column of results: <c>results_tidy.csv</c>.</summary>
public static class TidyTable
{
    private static readonly TableColumn[] Columns =
    [
        new("cell_type", TableColumnKind.Text),
        new("perturbation", TableColumnKind.Text),
        new("metric", TableColumnKind.Text),
        new("version", TableColumnKind.Count),
        new("value", TableColumnKind.Number),
        new("status", TableColumnKind.Text),
    ];

    /// <summary>
    /// Writes the table, column by column of the results. A scalar, and a metric that failed, has one row without a perturbation; a
    /// status is <c>value</c>, <c>missing</c> or <c>failed</c>.
    /// </summary>
    /// <param name="result">The results.</param>
    /// <param name="stream">Takes the table; stays open.</param>
    /// <param name="format">How the table is stored.</param>
    public static void Write(EvaluationResult result, Stream stream, TableFormat format = TableFormat.Csv)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = TableWriter.Create(stream, format, Columns);
        foreach (var outcome in result.Outcomes)
        {
            foreach (var column in outcome.Columns)
                Write(table, result, outcome, column);
        }

        table.Complete();
    }

    private static void Write(ITableWriter table, EvaluationResult result, MetricOutcome outcome, ResultColumn column)
    {
        if (column.Scores is not { } scores)
        {
            Write(null, column.Scalar);
            return;
        }

        for (var p = 0; p < result.Perturbations.Count; p++)
            Write(result.Perturbations[p], scores[p]);

        void Write(string? perturbation, double? value)
        {
            table.Write(result.CellType);
            table.Write(perturbation);
            table.Write(column.Name);
            table.Write((long)outcome.Variant.Metric.Declaration.Version);
            table.Write(value);
            table.Write(outcome.Status == MetricStatus.Failed ? "failed" : value.HasValue ? "value" : "missing");
            table.EndRow();
        }
    }
}
