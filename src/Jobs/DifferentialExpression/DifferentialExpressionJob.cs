using CellEval.DifferentialExpression;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Computes the differential expression of one screen: the job behind <c>celleval de</c>.</summary>
public static class DifferentialExpressionJob
{
    /// <summary>Reads the screen and compares what the request's mode says.</summary>
    /// <param name="request">What to compute.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    /// <returns>The table, what was guessed about the scale, and warnings.</returns>
    /// <exception cref="InputException">The screen cannot be used.</exception>
    /// <exception cref="RequestException">A mode lacks what it needs.</exception>
    public static Task<DifferentialExpressionOutcome> RunAsync(
        DifferentialExpressionRequest request,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.Run(() => Run(request, progress, cancellationToken), cancellationToken);
    }

    private static DifferentialExpressionOutcome Run(
        DifferentialExpressionRequest request, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var (targets, warning) = request.Mode == DeMode.OnTarget ? ReadTargets(request) : (null, null);
        using var cells = LabelledCells.Read(
            request.Screen,
            request.PerturbationColumn,
            request.Control,
            request.Scale,
            request.Memory,
            request.MaxDegreeOfParallelism,
            progress,
            cancellationToken);
        return new DifferentialExpressionOutcome
        {
            Result = Compare(request, cells, targets, new Stage(progress), cancellationToken),
            ScaleReason = cells.ScaleReason,
            Warnings = warning is null ? cells.Warnings : [.. cells.Warnings, warning],
        };
    }

    private static IDeResult Compare(
        DifferentialExpressionRequest request,
        LabelledCells cells,
        IReadOnlyDictionary<string, string>? targets,
        Stage stage,
        CancellationToken cancellationToken)
    {
        var (perturbations, genes, labels, scale) = (cells.Perturbations, cells.Genes, cells.Labels, cells.Scale);
        var (threads, memory) = (request.MaxDegreeOfParallelism, request.Memory.WorkingBytes);
        if (request.Mode == DeMode.All)
        {
            return DifferentialExpressionTest.AgainstRest(
                perturbations, genes, labels, scale, request.Options, threads, memory, stage, cancellationToken);
        }

        var result = DifferentialExpressionTest.AgainstControl(
            perturbations, genes, labels, scale, request.Options, threads, memory, stage, cancellationToken);
        return targets is null ? result : DifferentialExpressionTest.OnTarget(result, targets);
    }

    private static (IReadOnlyDictionary<string, string>? Targets, string? Warning) ReadTargets(DifferentialExpressionRequest request) =>
        TargetGenes.Read(request, request.GeneColumn ?? throw new RequestException(
            "The mode on-target tests each perturbation at its target gene: name the column of obs that holds the genes.")
        {
            Settings = [nameof(request.GeneColumn)],
        });

    private sealed class Stage(IProgress<EvaluationProgress>? listener) : IProgress<double>
    {
        public void Report(double value) => listener?.Report(new EvaluationProgress("differential expression", value));
    }
}
