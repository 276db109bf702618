namespace CellEval.Engine;

/// <summary>What one run allows its computations to use; their progress is a stage of the run.</summary>
internal sealed class RunResources(int maxDegreeOfParallelism, RunMessages messages) : IComputeResources
{
    public int MaxDegreeOfParallelism => maxDegreeOfParallelism;

    public IProgress<double> Progress(string work) => messages.Stage(work);
}
