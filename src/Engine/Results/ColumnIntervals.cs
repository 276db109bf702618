using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>Intervals of the means of columns in which values may be missing.</summary>
public static class ColumnIntervals
{
    /// <summary>
    /// Finds the interval of each column's mean over the values that are present. Columns with values for the same
    /// perturbations share each resample's draws; a column with others has draws of its own. So a column's interval
    /// depends on its own values and the options alone.
    /// </summary>
    /// <param name="columns">The columns: a value for each perturbation, null where there is none.</param>
    /// <param name="options">Resamples, seed and level.</param>
    /// <param name="maxDegreeOfParallelism">The most threads, -1 for one per processor. No bit of a result depends on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>An interval for each column, as <see cref="BootstrapMean.Intervals"/> finds it.</returns>
    public static IReadOnlyList<ConfidenceInterval?> Of(
        IReadOnlyList<double?[]> columns,
        BootstrapOptions options,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var intervals = new ConfidenceInterval?[columns.Count];
        foreach (var group in Enumerable.Range(0, columns.Count).GroupBy(column => Presence(columns[column]), StringComparer.Ordinal))
        {
            int[] members = [.. group];
            double[] values = [.. members.SelectMany(column => columns[column]).OfType<double>()];
            var found = BootstrapMean.Intervals(values, members.Length, options, maxDegreeOfParallelism, cancellationToken);
            for (var member = 0; member < members.Length; member++)
                intervals[members[member]] = found[member];
        }

        return intervals;
    }

    private static string Presence(double?[] column) =>
        string.Create(column.Length, column, (mask, values) =>
        {
            for (var i = 0; i < mask.Length; i++)
                mask[i] = values[i].HasValue ? '1' : '0';
        });
}
