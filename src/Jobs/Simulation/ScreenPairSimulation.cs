using CellEval.AnnData;
using CellEval.Engine;

namespace CellEval.Jobs.Simulation;

/// <summary>
/// Simulates a perturbation screen and a model's prediction of it: negative binomial counts, where the means of genes,
/// the library sizes and the effects are log-normal. In the prediction effects are shrunken and noisy, and the cells
/// are others, controls included.
/// </summary>
/// <remarks>
/// The same options give the same bytes, whatever the number of threads. A few blocks of cells are in memory, however many there
/// are, and a label and a name for each cell. Cells are made twice: CSR wants the number of its values first.
/// </remarks>
public static class ScreenPairSimulation
{
    private const double ShareOfCounting = 0.2;

    /// <summary>Gets the column of <c>obs</c> that holds the perturbation.</summary>
    public static string PerturbationColumn => "target_gene";

    /// <summary>Gets the label of unperturbed cells.</summary>
    public static string Control => PerturbationPanel.Control;

    /// <summary>Writes both screens; in the end there are both files, or what was there before.</summary>
    /// <param name="options">Sizes and seed.</param>
    /// <param name="realPath">The .h5ad file of the real screen; one that exists is replaced.</param>
    /// <param name="predPath">The .h5ad file of the prediction, likewise.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1; may be null.</param>
    /// <param name="cancellationToken">Stops the simulation; nothing is left of it.</param>
    /// <exception cref="RequestException">The options or the paths are impossible.</exception>
    /// <exception cref="OutputException">The files cannot be written.</exception>
    public static void Write(
        ScreenPairSimulationOptions options,
        string realPath,
        string predPath,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options.Validate();
        RequirePlaces(realPath, predPath);
        using var files = new OutputFiles();

        var profile = GeneProfile.Draw(options);
        var panel = PerturbationPanel.Draw(options, profile);
        var model = new EffectModel(options, profile, panel);
        var effects = new (SparseEffect Real, SparseEffect Predicted)[options.Perturbations + 1];
        for (var perturbation = 0; perturbation < options.Perturbations; perturbation++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            effects[perturbation] = model.Draw(perturbation);
        }

        effects[^1] = (SparseEffect.None, SparseEffect.None);

        var real = new SimulatedScreen(options, profile, Array.ConvertAll(effects, effect => effect.Real),
            StreamPurpose.RealCell, StreamPurpose.RealOrder);
        WriteSide(real, panel, options, files, realPath, new Half(progress, 0), cancellationToken);

        var pred = new SimulatedScreen(options, profile, Array.ConvertAll(effects, effect => effect.Predicted),
            StreamPurpose.PredictedCell, StreamPurpose.PredictedOrder);
        WriteSide(pred, panel, options, files, predPath, new Half(progress, 0.5), cancellationToken);

        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
        progress?.Report(1);
    }

    // What can be seen beforehand is said before any work.
    private static void RequirePlaces(params string[] paths)
    {
        string[] full = [.. paths.Select(Path.GetFullPath)];
        if (full.Distinct(StringComparer.OrdinalIgnoreCase).Count() < full.Length)
        {
            throw new RequestException(
                $"The real screen and the prediction would both be written to {full[0]}. Give them different names.");
        }

        if (Array.Find(full, path => !Directory.Exists(Path.GetDirectoryName(path))) is { } homeless)
            throw new OutputException($"Cannot write to {homeless}: its folder does not exist. Make it first.", null);
    }

    private static void WriteSide(
        SimulatedScreen screen,
        PerturbationPanel panel,
        ScreenPairSimulationOptions options,
        OutputFiles files,
        string path,
        Half progress,
        CancellationToken cancellationToken)
    {
        var valueCount = SimulatedCells.CountValues(
            screen, options, share => progress.Report(ShareOfCounting * share), cancellationToken);
        var outline = new AnnDataOutline
        {
            Genes = panel.GeneNames,
            CellCount = screen.Codes.Length,
            Obs = [new(PerturbationColumn, new ObsLabels(panel.Labels, screen.Codes))],
        };
        var storage = new AnnDataWriteOptions { Values = options.AsCounts ? ValueStorage.Int32 : ValueStorage.Float32 };
        files.Write(path, stream =>
        {
            using var writer = AnnDataStreamWriter.StartCsr(stream, outline, valueCount, storage, cancellationToken);
            SimulatedCells.Write(
                screen,
                options,
                writer,
                share => progress.Report(ShareOfCounting + ((1 - ShareOfCounting) * share)),
                cancellationToken);
            writer.Complete();
        });
    }

    private sealed class Half(IProgress<double>? whole, double start)
    {
        public void Report(double share) => whole?.Report(start + (share / 2));
    }
}
