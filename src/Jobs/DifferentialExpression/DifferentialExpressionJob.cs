using CellEval.DifferentialExpression;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Computes the differential expression of one screen: the job behind <c>celleval de</c>.</summary>
public static class DifferentialExpressionJob
{
    /// <summary>Reads the screen and compares each perturbation with the control.</summary>
    /// <param name="request">What to compute.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    /// <returns>The table, and what was guessed about the scale as a sentence.</returns>
    /// <exception cref="InputException">The screen cannot be used.</exception>
    public static Task<(DeResult Result, string ScaleReason)> RunAsync(
        DifferentialExpressionRequest request,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var cells = LabelledCells.Read(
                request.Screen,
                request.PerturbationColumn,
                request.Control,
                request.Scale,
                request.MaxDegreeOfParallelism,
                progress,
                cancellationToken);
            var result = DifferentialExpressionTest.AgainstControl(
                cells.Perturbations,
                cells.Genes,
                cells.Labels,
                cells.Scale,
                request.Options,
                request.MaxDegreeOfParallelism,
                new Stage(progress),
                cancellationToken);
            return (result, cells.ScaleReason);
        },
        cancellationToken);

    private sealed class Stage(IProgress<EvaluationProgress>? listener) : IProgress<double>
    {
        public void Report(double value) => listener?.Report(new EvaluationProgress("differential expression", value));
    }
}
