namespace CellEval.Engine;

/// <summary>Evaluates predictions. Resolve it from the host's services; one instance serves many runs at once.</summary>
public interface IEvaluator
{
    /// <summary>Evaluates all cells together.</summary>
    /// <param name="request">What to evaluate; its <see cref="EvaluationRequest.CellTypeColumn"/> must be null.</param>
    /// <param name="progress">Is told how far the run is; may be null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The results. A metric that fails is in them as failed and stops no other.</returns>
    /// <exception cref="InputException">The inputs cannot be evaluated.</exception>
    /// <exception cref="RequestException">The request names what does not exist.</exception>
    Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>Evaluates the cells of each cell type by themselves, one type after the other, by name.</summary>
    /// <param name="request">What to evaluate, with a <see cref="EvaluationRequest.CellTypeColumn"/>.</param>
    /// <param name="progress">Is told how far the runs are; may be null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The results of each cell type, as they are finished.</returns>
    /// <exception cref="InputException">The inputs cannot be evaluated, or their cell types differ.</exception>
    /// <exception cref="RequestException">The request names what does not exist.</exception>
    IAsyncEnumerable<EvaluationResult> EvaluateCellTypesAsync(
        EvaluationRequest request,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default);
}
