using CellEval.Csv;
using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>Each column's mean with its confidence interval over perturbations: <c>agg_ci.csv</c>.</summary>
public static class IntervalTable
{
    /// <summary>Finds the intervals.</summary>
    /// <param name="result">The results.</param>
    /// <param name="options">Resamples, seed and level.</param>
    /// <param name="maxDegreeOfParallelism">The most threads, -1 for one per processor. No bit of a result depends on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A row for each column, in the order of results.</returns>
    public static IReadOnlyList<ColumnInterval> Compute(
        EvaluationResult result,
        BootstrapOptions options,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var count = result.Perturbations.Count;
        ResultColumn[] columns = [.. result.Columns];
        double?[][] values = Array.ConvertAll(
            columns,
            column => column.Scores is null ? [] : Enumerable.Range(0, count).Select(p => column.Scores[p]).ToArray());
        var intervals = ColumnIntervals.Of(values, options, maxDegreeOfParallelism, cancellationToken);
        return
        [
            .. columns.Select((column, place) =>
            {
                var statistics = AggregateTable.Describe(column, count);
                return new ColumnInterval(column.Name, statistics.Mean, intervals[place], statistics.Count);
            }),
        ];
    }

    /// <summary>Writes the table: a row for each column; a limit that is absent is an empty field.</summary>
    /// <param name="intervals">The rows.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(IReadOnlyList<ColumnInterval> intervals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        using var table = new CsvTableWriter(stream, "metric", "mean", "ci_low", "ci_high", "perturbations");
        foreach (var row in intervals)
        {
            table.Write(row.Column);
            table.Write(row.Mean);
            table.Write(row.Interval?.Low);
            table.Write(row.Interval?.High);
            table.Write(row.Perturbations);
            table.EndRow();
        }
    }
}
