using System.Runtime.CompilerServices;
using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>What one run allows its computations to use; their progress is a stage of the run.</summary>
internal sealed class RunResources(int maxDegreeOfParallelism, long workingMemory, RunMessages messages) : IComputeResources
{
    // Beyond this, work is cut into pieces for threads that no machine has.
    private const int MostThreads = 1024;

    public int MaxDegreeOfParallelism => maxDegreeOfParallelism;

    public long WorkingMemory => workingMemory;

    /// <summary>As many threads as are asked for, within reason.</summary>
    public static int Sensible(
        int maxDegreeOfParallelism, [CallerArgumentExpression(nameof(maxDegreeOfParallelism))] string? name = null) =>
        Math.Min(DegreeOfParallelism.Resolve(maxDegreeOfParallelism, name), MostThreads);

    public IProgress<double> Progress(string work) => messages.Stage(work);
}
