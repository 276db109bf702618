namespace CellEval;

/// <summary>
/// What a run allows a computation to use, and whom it tells how far it is. A service for metrics; memo keys and providers
/// find it at <see cref="MemoizedContext{TSelf}.Resources"/> and <see cref="ContextInputs.Resources"/>.
/// </summary>
public interface IComputeResources
{
    /// <summary>Gets the number of threads that a computation may use, 1 or more; its result must not depend on it.</summary>
    int MaxDegreeOfParallelism { get; }

    /// <summary>
    /// Gets about how many bytes a computation may work on at once, all its threads together; its result must not depend on it.
    /// 256 MiB where nobody says otherwise.
    /// </summary>
    long WorkingMemory => 256L << 20;

    /// <summary>Begins a long piece of work, and tells those who watch the run how far it is.</summary>
    /// <param name="work">What is being done, for people: <c>real: differential expression</c>.</param>
    /// <returns>Takes the finished share, from 0 to 1, never falling; from one thread at a time.</returns>
    IProgress<double> Progress(string work);
}
