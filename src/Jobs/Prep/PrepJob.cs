using CellEval.AnnData;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Makes the file that is handed in to the Virtual Cell Challenge: the job behind <c>celleval prep</c>.</summary>
/// <remarks>
/// The screen is read twice, counts three times: for the scale, for the number of values, and to be written. A few megabytes of it are in
/// memory; beside the archive, its unpacked content is on the disk as long as the job runs.
/// </remarks>
public static class PrepJob
{
    /// <summary>Checks the screen and writes the archive.</summary>
    /// <param name="request">What to hand in.</param>
    /// <param name="files">Takes the archive; not committed here.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="InputException">The screen is not what the challenge takes.</exception>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static Task<PrepResult> RunAsync(
        PrepRequest request,
        OutputFiles files,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        return Task.Run(() => Run(request, files, progress, cancellationToken), cancellationToken);
    }

    private static PrepResult Run(
        PrepRequest request, OutputFiles files, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var outline = new AnnDataOutline
        {
            Genes = request.ExpectedGenes,
            CellCount = request.Screen.CellCount,
            Obs = [.. SubmissionColumns.Read(request)],
        };
        var order = GeneOrder.Of(request.Screen, request.ExpectedGenes);
        RequireSize(request);
        var screen = ScaledScreen.Of(request.Screen, request.Scale, progress, cancellationToken);
        var valueCount = CountValues(request.Screen, new StageProgress(progress, "counting values"), cancellationToken);

        using var plain = OutputFiles.CreateScratch(request.ArchivePath);
        var options = new AnnDataWriteOptions { Values = request.Encoding };
        using (var writer = AnnDataStreamWriter.StartCsr(plain, outline, valueCount, options, cancellationToken))
        {
            WriteCells(screen, order, writer, new StageProgress(progress, "writing cells"), cancellationToken);
            writer.Complete();
        }

        using var compressed = OutputFiles.CreateScratch(request.ArchivePath);
        SubmissionArchive.Compress(plain, compressed, new StageProgress(progress, "compressing"), cancellationToken);
        files.Write(request.ArchivePath, stream => SubmissionArchive.Write(compressed, stream, cancellationToken));
        return new PrepResult
        {
            CellCount = outline.CellCount,
            GeneCount = outline.Genes.Count,
            ScaleReason = screen.ScaleReason,
            Warnings = [.. Warnings(request, order, outline)],
        };
    }

    private static void RequireSize(PrepRequest request)
    {
        if (request.MaxCellCount is { } limit && request.Screen.CellCount > limit)
        {
            throw new InputException(
                $"{request.Screen.Name}: there are {request.Screen.CellCount} cells, but at most {limit} are taken. Hand in fewer cells.")
            {
                Settings = [nameof(PrepRequest.MaxCellCount)],
            };
        }
    }

    private static IEnumerable<string> Warnings(PrepRequest request, GeneOrder order, AnnDataOutline outline)
    {
        if (request.ExpectedGeneCount is { } expected && outline.Genes.Count != expected)
            yield return $"The list has {outline.Genes.Count} genes, expected {expected}: the list is taken.";
        if (order.Moves)
            yield return $"{request.Screen.Name}: its genes are in another order than the list's: they were reordered.";
        var unlabelled = outline.Obs[0].Value.Codes.Span.Count(-1);
        if (unlabelled > 0)
            yield return $"{request.Screen.Name}: {unlabelled} cells have no perturbation in obs['{request.PerturbationColumn}']; they are handed in as they are.";
    }

    private static long CountValues(IScreen screen, StageProgress progress, CancellationToken cancellationToken)
    {
        var count = 0L;
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], default);
        while (reader.Read(batch, cancellationToken))
        {
            count += batch.ValueCount;
            progress.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
        }

        return count;
    }

    private static void WriteCells(
        ScaledScreen screen,
        GeneOrder order,
        AnnDataStreamWriter writer,
        StageProgress progress,
        CancellationToken cancellationToken)
    {
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], default);
        while (reader.Read(batch, cancellationToken))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var range = batch.RowStarts[row]..batch.RowStarts[row + 1];
                ReadOnlySpan<int> genes = batch.Genes[range];
                ReadOnlySpan<double> values = batch.Values[range];
                order.Apply(ref genes, ref values);
                writer.Append(genes, values);
            }

            progress.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
        }
    }
}
