namespace CellEval.Metrics.De;

/// <summary>What options mean that several metrics have.</summary>
internal static class OptionDescriptions
{
    public const string FdrThreshold = "Genes with a smaller fdr are significant; compared in float32.";

    public const string RealFdrThreshold =
        "Genes of the real table with a smaller fdr are significant; compared in float32.";

    public const string SortBy =
        "What ranks the genes of each side: fold changes from the largest down, p-values and fdr from the smallest up.";
}
