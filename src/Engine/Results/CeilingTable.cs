using CellEval.Csv;

namespace CellEval.Engine;

/// <summary>The means of a ceiling, corrected to full depth: <c>agg_ceiling_results.csv</c>.</summary>
public static class CeilingTable
{
    /// <summary>
    /// Corrects the mean r of a column between two halves to what two whole replicates would have: 2r/(1+r), the formula of
    /// Spearman and Brown.
    /// </summary>
    /// <param name="outcome">The metric that the column belongs to.</param>
    /// <param name="column">The column.</param>
    /// <param name="perturbations">The number of perturbations.</param>
    /// <returns>
    /// The corrected mean; NaN where the metric does not allow it, or where r is not above 0; null where the column has no value.
    /// </returns>
    public static double? Correct(MetricOutcome outcome, ResultColumn column, int perturbations)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (AggregateTable.Describe(column, perturbations).Mean is not { } mean)
            return null;
        return outcome.Variant.Metric.Declaration.CorrectToFullDepth && mean > 0 ? 2 * mean / (1 + mean) : double.NaN;
    }

    /// <summary>Writes the table: a column for each output, one row.</summary>
    /// <param name="result">The results between the two halves.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(EvaluationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var table = new CsvTableWriter(stream, [.. result.Columns.Select(column => column.Name)]);
        foreach (var outcome in result.Outcomes)
        {
            foreach (var column in outcome.Columns)
                table.Write(Correct(outcome, column, result.Perturbations.Count));
        }

        table.EndRow();
    }
}
