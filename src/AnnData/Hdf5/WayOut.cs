namespace CellEval.AnnData;

/// <summary>Ways out that several errors have in common.</summary>
internal static class WayOut
{
    /// <summary>For what anndata would not have written so.</summary>
    public const string WriteAnew = "Write the file anew with anndata's write_h5ad.";

    /// <summary>For parts that do not fit together.</summary>
    public const string Damaged = "The file is damaged: write it anew with anndata's write_h5ad.";

    /// <summary>For a sparse X whose parts do not fit together.</summary>
    public const string DamagedMatrix =
        "The file is damaged: write it anew in Python with scipy.sparse and anndata's write_h5ad.";
}
