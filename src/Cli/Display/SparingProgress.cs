using System.Collections.Concurrent;
using System.Diagnostics;
using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>
/// Gives memory back to the system when long work has ended. What it has left behind would otherwise stay until the next work has grown
/// beside it, and the peak be the sum of both.
/// </summary>
/// <param name="inner">Follows the run.</param>
internal sealed class SparingProgress(IProgress<EvaluationProgress> inner) : IProgress<EvaluationProgress>
{
    // To look through all memory takes some 25 ms for a usual screen: a twentieth of the work at most.
    private static readonly TimeSpan LongWork = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentDictionary<string, long> _begun = new(StringComparer.Ordinal);

    public void Report(EvaluationProgress value)
    {
        inner.Report(value);
        if (value.Fraction <= 0)
            _begun[value.Stage] = Stopwatch.GetTimestamp();
        else if (value.Fraction >= 1 && _begun.TryRemove(value.Stage, out var start) && Stopwatch.GetElapsedTime(start) > LongWork)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
