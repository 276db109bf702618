namespace CellEval;

/// <summary>Resources for contexts that are made outside of a run.</summary>
public static class ComputeResources
{
    /// <summary>Gets one thread, and nobody who is told how far a computation is.</summary>
    public static IComputeResources SingleThread { get; } = new Silent();

    private sealed class Silent : IComputeResources, IProgress<double>
    {
        public int MaxDegreeOfParallelism => 1;

        public IProgress<double> Progress(string work) => this;

        public void Report(double value)
        {
        }
    }
}
