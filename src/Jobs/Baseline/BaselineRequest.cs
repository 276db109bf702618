using CellEval.Engine;
using CellEval.Tabular;

namespace CellEval.Jobs;

/// <summary>A screen as a baseline predicts it, learnt from a real one.</summary>
public sealed record BaselineRequest
{
    /// <summary>Gets the real screen, of which the baseline learns and whose control cells are taken over.</summary>
    public required IScreen Screen { get; init; }

    /// <summary>Gets what predicts.</summary>
    public IBaseline Baseline { get; init; } = new MeanBaseline();

    /// <summary>Gets the column of <c>obs</c> that holds the perturbation, in the real screen and in what is written.</summary>
    public string PerturbationColumn { get; init; } = "target_gene";

    /// <summary>Gets the label of unperturbed cells.</summary>
    public string Control { get; init; } = "non-targeting";

    /// <summary>
    /// Gets the number of cells that each perturbation gets; null for as many as the real screen has. The control is ignored.
    /// </summary>
    public IReadOnlyDictionary<string, int>? CellsPerPerturbation { get; init; }

    /// <summary>Gets how the scale of X is learnt.</summary>
    public ScaleMode Scale { get; init; }

    /// <summary>Gets the path of the .h5ad file to write.</summary>
    public required string ScreenPath { get; init; }

    /// <summary>Gets the path of the DE table to write; null for none.</summary>
    public string? TablePath { get; init; }

    /// <summary>Gets how the DE table is stored.</summary>
    public TableFormat TableFormat { get; init; }

    /// <summary>Gets the most threads, -1 for one per processor; the result does not depend on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
