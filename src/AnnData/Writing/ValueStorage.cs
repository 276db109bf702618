namespace CellEval.AnnData;

#pragma warning disable CA1720 // These are types, by the names that NumPy has for them.

/// <summary>The type in which the values of X are written.</summary>
public enum ValueStorage
{
    /// <summary>Single precision: what anndata users store log-normalised expression in.</summary>
    Float32,

    /// <summary>Double precision.</summary>
    Float64,

    /// <summary>Whole numbers of four bytes, for counts.</summary>
    Int32,
}
