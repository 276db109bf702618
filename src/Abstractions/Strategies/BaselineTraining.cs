namespace CellEval;

/// <summary>What a baseline learns from: the mean profile of each label of the real training cells.</summary>
public sealed record BaselineTraining
{
    /// <summary>Gets the perturbations of the training cells and their control.</summary>
    public required PerturbationList Perturbations { get; init; }

    /// <summary>Gets the genes, in the order of the profiles' columns.</summary>
    public required GeneList Genes { get; init; }

    /// <summary>
    /// Gets the mean over the cells of each label: labels × genes, the control last, in the space that metrics compare.
    /// </summary>
    public required ProfileMatrix Means { get; init; }

    /// <summary>Gets the number of training cells of each label, the control last.</summary>
    public required ReadOnlyMemory<int> CellsPerLabel { get; init; }
}
