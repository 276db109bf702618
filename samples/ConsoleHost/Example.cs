using CellEval;

namespace ConsoleHost;

/// <summary>Two small DE tables in memory.</summary>
internal static class Example
{
    public static DeRows Real()
    {
        var rows = new DeRows("real");
        rows.Add("STAT1", "IRF1", log2FoldChange: 2.5, pValue: 1e-6, fdr: 1e-4);
        rows.Add("STAT1", "GBP2", log2FoldChange: 1.5, pValue: 1e-5, fdr: 1e-3);
        rows.Add("MYC", "NCL", log2FoldChange: -1.0, pValue: 1e-4, fdr: 1e-2);
        rows.Add("MYC", "GBP2", log2FoldChange: 0.1, pValue: 0.8, fdr: 0.9);
        return rows;
    }

    public static DeRows Pred()
    {
        var rows = new DeRows("pred");
        rows.Add("STAT1", "IRF1", log2FoldChange: 2.0, pValue: 1e-5, fdr: 1e-3);
        rows.Add("STAT1", "GBP2", log2FoldChange: 0.2, pValue: 0.4, fdr: 0.6);
        rows.Add("MYC", "NCL", log2FoldChange: -0.5, pValue: 1e-3, fdr: 2e-2);
        rows.Add("MYC", "GBP2", log2FoldChange: 0.0, pValue: 1.0, fdr: 1.0);
        return rows;
    }
}
