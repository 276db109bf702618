namespace CellEval;

/// <summary>What ranks the genes of a DE table, best first.</summary>
public enum DeSortBy
{
    /// <summary>The log2 fold change, largest first.</summary>
    Log2FoldChange,

    /// <summary>The absolute log2 fold change, largest first.</summary>
    AbsLog2FoldChange,

    /// <summary>The p-value, smallest first.</summary>
    PValue,

    /// <summary>The false discovery rate, smallest first.</summary>
    Fdr,
}
