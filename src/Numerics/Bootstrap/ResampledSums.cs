namespace CellEval.Numerics;

/// <summary>The sums of resampled rows: all columns of a resample share its rows.</summary>
internal sealed class ResampledSums
{
    // Long enough that taking a block costs nothing, short enough that a few columns keep all threads busy.
    private const int BlockLength = 64;

    private readonly double[] _sums;
    private readonly int _columns;

    private ResampledSums(double[] sums, int columns) => (_sums, _columns) = (sums, columns);

    /// <summary>Draws all resamples.</summary>
    /// <param name="rows">The values, row after row.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="options">How many resamples, and the seed. As many sums as resamples times columns must fit in an array.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; no sum depends on it.</param>
    /// <param name="cancellationToken">Looked at before each block of resamples.</param>
    public static ResampledSums Draw(
        double[] rows, int columns, BootstrapOptions options, int maxDegreeOfParallelism, CancellationToken cancellationToken)
    {
        var count = rows.Length / columns;
        var sums = new double[checked(options.Resamples * columns)];
        ParallelBlocks.Run(
            ((options.Resamples - 1) / BlockLength) + 1,
            maxDegreeOfParallelism,
            () => false,
            (block, _) =>
            {
                var first = block * BlockLength;
                var length = Math.Min(BlockLength, options.Resamples - first);
                for (var resample = first; resample < first + length; resample++)
                {
                    var stream = new ResampleStream(options.Seed, resample);
                    AddRows(rows, count, ref stream, sums.AsSpan(resample * columns, columns));
                }
            },
            progress: null,
            cancellationToken);
        return new ResampledSums(sums, columns);
    }

    /// <summary>Takes the sums of one column, in the order of resamples.</summary>
    public void CopyColumn(int column, Span<double> sums)
    {
        for (var resample = 0; resample < sums.Length; resample++)
            sums[resample] = _sums[(resample * _columns) + column];
    }

    private static void AddRows(ReadOnlySpan<double> rows, int count, ref ResampleStream stream, Span<double> sums)
    {
        for (var draw = 0; draw < count; draw++)
        {
            var row = rows.Slice(stream.Next(count) * sums.Length, sums.Length);
            for (var column = 0; column < sums.Length; column++)
                sums[column] += row[column];
        }
    }
}
