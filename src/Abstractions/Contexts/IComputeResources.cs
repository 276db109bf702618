namespace CellEval;

/// <summary>A service for metrics: what a run allows them to use.</summary>
public interface IComputeResources
{
    /// <summary>Gets the number of threads that a metric may use; its result must not depend on it.</summary>
    int MaxDegreeOfParallelism { get; }
}
