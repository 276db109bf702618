using System.Runtime.CompilerServices;

namespace CellEval.Numerics;

/// <summary>What <c>maxDegreeOfParallelism</c> means everywhere: -1 is one thread for each processor, else the most threads, at least 1.</summary>
public static class DegreeOfParallelism
{
    /// <summary>Finds the most threads.</summary>
    /// <param name="maxDegreeOfParallelism">-1, or 1 or more.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is 0, or below -1.</exception>
    public static int Resolve(
        int maxDegreeOfParallelism, [CallerArgumentExpression(nameof(maxDegreeOfParallelism))] string? name = null) =>
        maxDegreeOfParallelism switch
        {
            -1 => Environment.ProcessorCount,
            > 0 => maxDegreeOfParallelism,
            _ => throw new ArgumentOutOfRangeException(name, maxDegreeOfParallelism, "Expected -1 (all processors) or at least 1."),
        };
}
