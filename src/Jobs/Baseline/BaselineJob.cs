using CellEval.AnnData;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>
/// Writes the screen that a baseline predicts, and its DE table: the job behind <c>celleval baseline</c>.
/// </summary>
/// <remarks>
/// The real screen is read twice: once to learn, once for its control cells. Beside a band of rows the means of the labels are in memory,
/// and for DE the control cells and the cells of the largest perturbation.
/// </remarks>
public static class BaselineJob
{
    /// <summary>Learns, predicts and writes.</summary>
    /// <param name="request">What to predict, and where to.</param>
    /// <param name="files">Takes the files; not committed here.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="InputException">The screen cannot be used, or nothing can be learnt of it.</exception>
    /// <exception cref="StrategyException">The baseline threw.</exception>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static Task<BaselineResult> RunAsync(
        BaselineRequest request,
        OutputFiles files,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        return Task.Run(() => Run(request, files, progress, cancellationToken), cancellationToken);
    }

    private static BaselineResult Run(
        BaselineRequest request, OutputFiles files, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var genes = new GeneList(request.Screen.Genes);
        if (request.TablePath is not null)
            RefuseRepeated(request.Screen, genes);
        var groups = ScreenGroups.Read(request.Screen, request.PerturbationColumn, request.Control);
        var plan = new BaselinePlan(request, groups);
        var screen = ScaledScreen.Of(request.Screen, request.Scale, progress, cancellationToken);
        var training = TrainingMeans.Read(screen, groups, new StageProgress(progress, "learning the means"), cancellationToken);
        var fitted = StrategyException.Call(request.Baseline, () => request.Baseline.Fit(training, cancellationToken), cancellationToken);
        var profiles = new PredictedProfiles(fitted, plan.Perturbations, genes);
        profiles.Require(forDe: request.TablePath is not null, cancellationToken);

        var controls = request.TablePath is null ? null : new ControlCells();
        var writing = new StageProgress(progress, "writing the baseline's screen");
        files.Write(
            request.ScreenPath, stream => WriteScreen(stream, screen, plan, profiles, controls, writing, cancellationToken));
        var rows = default(long?);
        if (controls is not null)
        {
            var result = DifferentialExpressionTest.AgainstControl(
                plan.Perturbations,
                genes,
                Cells(plan, profiles, controls.Build()),
                screen.Scale,
                new DifferentialExpressionOptions(),
                request.MaxDegreeOfParallelism,
                progress: new StageProgress(progress, "differential expression"),
                cancellationToken: cancellationToken);
            var table = new StageProgress(progress, "writing the baseline's DE table");
            files.Write(request.TablePath!, stream => DeTableWriter.Write(result, stream, request.TableFormat, table, cancellationToken));
            rows = result.RowCount;
        }

        return new BaselineResult
        {
            PerturbedCells = plan.PerturbedCells,
            ControlCells = plan.ControlCells,
            TableRows = rows,
            ScaleReason = screen.ScaleReason,
            Warnings = groups.Warnings,
        };
    }

    // Cells that are all alike compress to next to nothing; double precision, so that what is evaluated is what was predicted.
    private static void WriteScreen(
        Stream stream,
        ScaledScreen screen,
        BaselinePlan plan,
        PredictedProfiles profiles,
        ControlCells? controls,
        StageProgress progress,
        CancellationToken cancellationToken)
    {
        var options = new AnnDataWriteOptions { Values = ValueStorage.Float64, Gzip = true };
        using var writer = AnnDataStreamWriter.StartDense(stream, plan.Outline(), options, cancellationToken);
        var total = (double)(plan.PerturbedCells + plan.ControlCells);
        var written = 0;
        for (var label = 0; label < plan.Perturbations.Count; label++)
        {
            var (genes, values) = profiles.Of(plan.Perturbations[label]);
            for (var cell = 0; cell < plan.CellCounts[label]; cell++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Append(genes.Span, values.Span);
            }

            progress.Report((written += plan.CellCounts[label]) / total);
        }

        var batch = new CellBatch();
        using var reader = screen.OpenCells([], plan.Wanted());
        while (reader.Read(batch, cancellationToken))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var range = batch.RowStarts[row]..batch.RowStarts[row + 1];
                writer.Append(batch.Genes[range], batch.Values[range]);
                controls?.Add(batch.Genes[range], batch.Values[range]);
            }

            progress.Report((written += batch.Count) / total);
        }

        writer.Complete();
    }

    private static LabelCells[] Cells(BaselinePlan plan, PredictedProfiles profiles, LabelCells controls)
    {
        var alike = new AlikeCells();
        var cells = new LabelCells[plan.Perturbations.LabelCount];
        foreach (var label in Enumerable.Range(0, plan.Perturbations.Count).OrderByDescending(label => plan.CellCounts[label]))
        {
            var name = plan.Perturbations[label];
            var (genes, values) = profiles.Of(name);
            cells[label] = alike.Of(genes.Span, values.Span, plan.CellCounts[label], name);
        }

        cells[^1] = controls;
        return cells;
    }

    private static void RefuseRepeated(IScreen screen, GeneList genes)
    {
        string[] repeated = [.. genes.RepeatedNames()];
        if (repeated.Length > 0)
        {
            throw new InputException(
                $"{screen.Name}: the names of genes repeat: {NameSample.Of(repeated)}. A DE table has one row for each gene: make the names unique.")
            {
                Settings = [nameof(BaselineRequest.TablePath)],
            };
        }
    }
}
