namespace CellEval.Engine;

/// <summary>All cells of one screen, grouped by label: for jobs on a single screen.</summary>
/// <param name="Perturbations">The perturbations and the control.</param>
/// <param name="Genes">The genes.</param>
/// <param name="Labels">The cells of each label, the control last.</param>
/// <param name="Scale">The scale of the values.</param>
/// <param name="ScaleReason">Why it is taken to be that, as a sentence.</param>
public sealed record LabelledCells(
    PerturbationList Perturbations,
    GeneList Genes,
    IReadOnlyList<LabelCells> Labels,
    ExpressionScale Scale,
    string ScaleReason)
{
    /// <summary>Reads a screen with the checks and the scaling of a run.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="perturbationColumn">The column of <c>obs</c> that holds the perturbation.</param>
    /// <param name="control">The label of unperturbed cells.</param>
    /// <param name="scale">How the scale of X is learnt.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads.</param>
    /// <param name="progress">Is told how far the reading is; may be null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="InputException">The screen cannot be used.</exception>
    public static LabelledCells Read(
        IScreen screen,
        string perturbationColumn,
        string control,
        ScaleMode scale,
        int maxDegreeOfParallelism,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        ScreenCheck.RequireGenes(screen);
        maxDegreeOfParallelism = RunResources.Sensible(maxDegreeOfParallelism);
        var messages = new RunMessages(progress, null);
        var column = ScreenLabels.Read(screen, perturbationColumn, "perturbation", nameof(EvaluationRequest.PerturbationColumn));
        string[] names = [.. LabelledScreen.NamesInUse(column, default)];
        ScreenCheck.RequireControl(screen, names, control, "");
        ScreenCheck.RequirePerturbation(screen, names, control, "");

        var perturbations = new PerturbationList(names, control);
        var labelled = new LabelledScreen(screen, Side.Real, column, default, perturbations);
        var finding = messages.Stage("finding the scale");
        var scaling = ScaleDetector.Detect(screen, default, scale, finding, cancellationToken);
        finding.End();
        var slice = new CellSlice
        {
            Side = Side.Real,
            Pass = 0,
            FirstLabel = 0,
            LabelCount = perturbations.LabelCount,
            GeneCount = screen.Genes.Count,
            CellsPerLabel = labelled.Header.CellsPerLabel,
            Scale = scaling.Scale,
            StoredScale = scaling.StoredScale,
            MedianTotal = scaling.MedianTotal,
            ObsmKeys = [],
            ObsmWidths = [],
        };
        var sink = new LabelCellsSink(slice);
        var range = new RangeSinks(0, perturbations.LabelCount);
        range.Sinks.Add(new FedSink(sink, CellSpace.Normalized, [], null));
        var reading = messages.Stage("reading cells", screen.CellCount, "cells");
        new CellPass(labelled, scaling, [], maxDegreeOfParallelism).Run([range], reading, cancellationToken);
        reading.End();
        return new LabelledCells(
            perturbations, new GeneList(screen.Genes), [.. sink.Take()], scaling.Scale, $"{screen.Name}: {scaling.Reason}.");
    }
}
