namespace CellEval.DifferentialExpression;

/// <summary>
/// Compares the genes of given DE tables with the other side's: where they are named in another way every overlap is 0, which
/// looks like a bad prediction.
/// </summary>
internal static class GivenGenesCheck
{
    /// <summary>Warns where less than half of the smaller set of genes is on the other side too.</summary>
    /// <returns>Whether it warned.</returns>
    public static bool Warn(EvaluationHeader header, Action<string> warn) => header switch
    {
        { RealTable: { } real, PredTable: { } pred } => Warn(pred, real.Name, real.FeatureNames, warn),
        { RealTable: { } real, Pred: { } screen } => Warn(real, screen.Name, header.Genes, warn),
        { PredTable: { } pred, Real: { } screen } => Warn(pred, screen.Name, header.Genes, warn),
        _ => false,
    };

    private static bool Warn(DeRows table, string other, IReadOnlyCollection<string> otherGenes, Action<string> warn)
    {
        var genes = table.FeatureNames;
        var shared = genes.Intersect(otherGenes, StringComparer.Ordinal).Count();
        if (2L * shared >= Math.Min(genes.Count, otherGenes.Count))
            return false;
        warn(
            $"{table.Name}: {(shared == 0 ? "none" : "only " + shared)} of its {genes.Count} genes {(shared == 1 ? "is" : "are")} among the "
            + $"{otherGenes.Count} of {other}. Genes of one side only count as not found: check that both sides name genes in the "
            + "same way (symbols or Ensembl ids).");
        return true;
    }
}
