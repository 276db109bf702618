using System.Runtime.ExceptionServices;

namespace CellEval.Engine;

/// <summary>
/// One reading of a side's cells: checks and scales each batch and feeds all sinks, while the next batch is being read;
/// one thread reads and feeds in turn.
/// </summary>
internal sealed class CellPass(LabelledScreen screen, CellScaling scaling, IReadOnlyList<string> obsmKeys, int maxDegreeOfParallelism)
{
    private const int RowsPerTask = 64;

    /// <summary>Reads all cells once.</summary>
    /// <param name="ranges">The sinks, each with its label range.</param>
    /// <param name="progress">Takes the share that is read.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <exception cref="InputException">A value may not be there, or the file is damaged.</exception>
    public void Run(IReadOnlyList<RangeSinks> ranges, IProgress<double> progress, CancellationToken cancellationToken)
    {
        int[] widths = [.. obsmKeys.Select(key => screen.Screen.Obsm[key])];
        var current = new CellBatch(widths);
        var next = new CellBatch(widths);
        using var reader = screen.Screen.OpenCells(obsmKeys, screen.Wanted);
        var more = reader.Read(current, cancellationToken);
        while (more && maxDegreeOfParallelism == 1)
        {
            Pass(current);
            more = reader.Read(current, cancellationToken);
        }

        while (more)
        {
            var reading = Task.Run(() => reader.Read(next, cancellationToken), cancellationToken);
            try
            {
                Pass(current);
            }
            catch
            {
                // The reader must be idle before it is disposed.
                reading.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
                throw;
            }

            more = reading.GetAwaiter().GetResult();
            (current, next) = (next, current);
        }

        void Pass(CellBatch batch)
        {
            Deliver(batch, ranges, cancellationToken);
            RunTelemetry.CountCells(screen.Side, batch.Count);
            progress.Report((double)(batch.Cells[^1] + 1) / screen.Screen.CellCount);
        }
    }

    private void Deliver(CellBatch batch, IReadOnlyList<RangeSinks> ranges, CancellationToken cancellationToken)
    {
        ValueCheck.Require(screen.Screen, batch, scaling.StoredLimit);
        for (var i = 0; i < obsmKeys.Count; i++)
            ValueCheck.RequireFinite(screen.Screen, batch, obsmKeys[i], i);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = maxDegreeOfParallelism,
            CancellationToken = cancellationToken,
        };
        var labels = new int[batch.Count];
        for (var row = 0; row < labels.Length; row++)
            labels[row] = screen.Labels.Span[batch.Cells[row]];

        var needsRaw = scaling.MedianTotal is not null
            && ranges.Any(range => range.Sinks.Any(sink => sink.Space == CellSpace.Raw));
        var raw = needsRaw ? batch.Values.ToArray() : null;
        var totals = new double[batch.Count];
        Parallel.For(0, (batch.Count + RowsPerTask - 1) / RowsPerTask, parallel, task =>
        {
            for (var row = task * RowsPerTask; row < Math.Min(batch.Count, (task + 1) * RowsPerTask); row++)
            {
                totals[row] = CellTotals.Of(batch, row);
                scaling.Apply(batch.Values[batch.RowStarts[row]..batch.RowStarts[row + 1]], totals[row]);
            }
        });
        try
        {
            Parallel.For(0, ranges.Count, parallel, range => ranges[range].Feed(batch, raw, labels, totals, cancellationToken));
        }
        catch (AggregateException failures)
        {
            // A sink's refusal is for people: it must come out as the sink threw it.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
