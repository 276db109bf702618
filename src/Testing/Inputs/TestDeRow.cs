namespace CellEval.Testing;

/// <summary>A row of a small DE table. NaN stands for null.</summary>
/// <param name="Target">The perturbation.</param>
/// <param name="Feature">The gene.</param>
/// <param name="Log2FoldChange">The log2 fold change.</param>
/// <param name="PValue">The p-value.</param>
/// <param name="Fdr">The false discovery rate.</param>
/// <param name="AbsLog2FoldChange">
/// The absolute log2 fold change where the table brings its own; derived otherwise.
/// </param>
public sealed record TestDeRow(
    string Target, string Feature, double Log2FoldChange, double PValue, double Fdr, double? AbsLog2FoldChange = null);
