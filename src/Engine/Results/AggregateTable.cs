using CellEval.Csv;
using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>Describes each column over perturbations: <c>agg_results.csv</c>.</summary>
public static class AggregateTable
{
    private static readonly (string Name, Func<SummaryStatistics, double?> Value)[] Rows =
    [
        ("count", statistics => statistics.Count),
        ("null_count", statistics => statistics.NullCount),
        ("mean", statistics => statistics.Mean),
        ("std", statistics => statistics.StandardDeviation),
        ("min", statistics => statistics.Minimum),
        ("25%", statistics => statistics.LowerQuartile),
        ("50%", statistics => statistics.Median),
        ("75%", statistics => statistics.UpperQuartile),
        ("max", statistics => statistics.Maximum),
    ];

    /// <summary>Describes one column as <c>describe</c> of polars does; a scalar counts once for each perturbation.</summary>
    /// <param name="column">The column.</param>
    /// <param name="perturbations">The number of perturbations.</param>
    /// <returns>The statistics.</returns>
    public static SummaryStatistics Describe(ResultColumn column, int perturbations)
    {
        var values = new double[perturbations];
        var present = new bool[perturbations];
        for (var p = 0; p < perturbations; p++)
        {
            present[p] = column[p].HasValue;
            values[p] = column[p] ?? double.NaN;
        }

        return SummaryStatistics.Describe(values, present);
    }

    /// <summary>Writes the table.</summary>
    /// <param name="result">The results.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(EvaluationResult result, Stream stream)
    {
        ResultColumn[] columns = [.. result.Columns];
        SummaryStatistics[] statistics = [.. columns.Select(column => Describe(column, result.Perturbations.Count))];
        using var table = new CsvTableWriter(stream, ["statistic", .. columns.Select(column => column.Name)]);
        foreach (var (name, value) in Rows)
        {
            table.Write(name);
            foreach (var description in statistics)
                table.Write(value(description));
            table.EndRow();
        }
    }
}
