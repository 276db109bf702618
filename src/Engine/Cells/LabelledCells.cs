namespace CellEval.Engine;

/// <summary>
/// All cells of one screen, grouped by label: for jobs on a single screen. Kept as those of <see cref="ScreenCells"/> are, until
/// this is disposed.
/// </summary>
public sealed class LabelledCells : IDisposable
{
    private readonly CellMemory _memory;

    private LabelledCells(CellMemory memory) => _memory = memory;

    /// <summary>Gets the perturbations and the control.</summary>
    public required PerturbationList Perturbations { get; init; }

    /// <summary>Gets the genes.</summary>
    public required GeneList Genes { get; init; }

    /// <summary>Gets the cells of each label, the control last; made anew whenever they are asked for.</summary>
    public required IReadOnlyList<LabelCells> Labels { get; init; }

    /// <summary>Gets the scale of the values.</summary>
    public required ExpressionScale Scale { get; init; }

    /// <summary>Gets why it is taken to be that, as a sentence.</summary>
    public required string ScaleReason { get; init; }

    /// <summary>Gets what users should know of the screen: cells that have no label.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Reads a screen with the checks and the scaling of a run.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="perturbationColumn">The column of <c>obs</c> that holds the perturbation.</param>
    /// <param name="control">The label of unperturbed cells.</param>
    /// <param name="scale">How the scale of X is learnt.</param>
    /// <param name="memory">How much memory to take.</param>
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
        MemoryOptions memory,
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
        var kept = new CellMemory(memory.CellBytes, memory.TemporaryDirectory);
        try
        {
            var sink = new LabelCellsSink(slice, kept);
            var range = new RangeSinks(0, perturbations.LabelCount);
            range.Sinks.Add(new FedSink(sink, CellSpace.Normalized, [], null));
            var reading = messages.Stage("reading cells", screen.CellCount, "cells");
            new CellPass(labelled, scaling, [], maxDegreeOfParallelism).Run([range], reading, cancellationToken);
            reading.End();
            return new LabelledCells(kept)
            {
                Perturbations = perturbations,
                Genes = new GeneList(screen.Genes),
                Labels = new KeptCells([sink]),
                Scale = scaling.Scale,
                ScaleReason = $"{screen.Name}: {scaling.Reason}.",
                Warnings = labelled.Warnings(perturbationColumn),
            };
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the cells.</summary>
    public void Dispose() => _memory.Dispose();
}
