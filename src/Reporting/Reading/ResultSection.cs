namespace CellEval.Reporting.Reading;

/// <summary>The results of a cell type, or of all cells.</summary>
internal sealed record ResultSection
{
    /// <summary>The cell type; null where the run was not split.</summary>
    public string? CellType { get; init; }

    public required IReadOnlyList<string> Perturbations { get; init; }

    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    public bool HasIntervals { get; init; }

    public bool HasCeiling { get; init; }

    public bool HasBaseline { get; init; }

    /// <summary>Best first.</summary>
    public required IReadOnlyList<RankedPerturbation> Ranking { get; init; }

    /// <summary>The effects of the perturbations that are shown; null where there are no DE tables.</summary>
    public IReadOnlyList<PerturbationEffect>? Effects { get; init; }

    /// <summary>Numbers of significant genes; null where the metric was not computed.</summary>
    public (ReportColumn Real, ReportColumn Pred)? Counts =>
        Columns.FirstOrDefault(column => column.Name == "de_nsig_counts_real") is { HasValues: true } real
        && Columns.FirstOrDefault(column => column.Name == "de_nsig_counts_pred") is { HasValues: true } pred
            ? (real, pred)
            : null;
}

/// <summary>A perturbation and how well it did.</summary>
/// <param name="Index">Its number among the section's perturbations.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">The mean over metrics of its relative rank: near 0 is best, near 1 worst.</param>
/// <param name="Metrics">The number of metrics in the mean.</param>
internal sealed record RankedPerturbation(int Index, string Name, double Rank, int Metrics);

/// <summary>The genes of a perturbation.</summary>
/// <param name="Perturbation">The perturbation.</param>
/// <param name="Genes">Those of both tables whose fold changes are finite, sorted by name.</param>
/// <param name="LeftOut">The number of other genes of both tables.</param>
internal sealed record PerturbationEffect(RankedPerturbation Perturbation, IReadOnlyList<GeneEffect> Genes, int LeftOut);

/// <summary>What both DE tables say of a gene; finite fold changes only.</summary>
internal readonly record struct GeneEffect(float Real, float Pred, bool IsSignificantInReal, bool IsSignificantInPred);
