using CellEval.AnnData;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>A prediction that is to be handed in to the Virtual Cell Challenge.</summary>
public sealed record PrepRequest
{
    /// <summary>Gets the predicted screen.</summary>
    public required IScreen Screen { get; init; }

    /// <summary>Gets the genes that are expected, in order.</summary>
    public required IReadOnlyList<string> ExpectedGenes { get; init; }

    /// <summary>Gets the path of the archive to write.</summary>
    public required string ArchivePath { get; init; }

    /// <summary>Gets the column of <c>obs</c> that holds the perturbation.</summary>
    public string PerturbationColumn { get; init; } = "target_gene";

    /// <summary>Gets the name that this column has in the archive.</summary>
    public string OutputPerturbationColumn { get; init; } = "target_gene";

    /// <summary>Gets the column of <c>obs</c> that holds the cell type; null leaves it out.</summary>
    public string? CellTypeColumn { get; init; }

    /// <summary>Gets the name that this column has in the archive.</summary>
    public string OutputCellTypeColumn { get; init; } = "celltype";

    /// <summary>Gets the label of unperturbed cells.</summary>
    public string NegativeControl { get; init; } = "non-targeting";

    /// <summary>Gets the type of the values in the archive.</summary>
    public ValueStorage Encoding { get; init; } = ValueStorage.Float32;

    /// <summary>Gets how the scale of X is learnt.</summary>
    public ScaleMode Scale { get; init; }

    /// <summary>Gets the number of genes that the challenge expects; a list of another length is taken with a warning. Null for any.</summary>
    public int? ExpectedGeneCount { get; init; } = 18_080;

    /// <summary>Gets the most cells that the challenge takes; null for any number.</summary>
    public int? MaxCellCount { get; init; } = 200_000;
}
