namespace CellEval.Samples.Tests;

/// <summary>Two small DE tables: of two real significant genes of A the prediction has one.</summary>
internal static class Tables
{
    public const string Real = """
        target,feature,log2_fold_change,p_value,fdr
        A,G1,3,1e-6,1e-4
        A,G2,-2,1e-5,1e-3

        """;

    public const string Pred = """
        target,feature,log2_fold_change,p_value,fdr
        A,G1,2,1e-4,1e-2
        A,G2,-0.1,0.5,0.6

        """;
}
