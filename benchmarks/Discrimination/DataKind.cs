namespace CellEval.Benchmarks.Discrimination;

/// <summary>What the effects look like.</summary>
internal enum DataKind
{
    /// <summary>Normal noise on both sides: no prediction is near its own real effect.</summary>
    Random,

    /// <summary>
    /// A few programmes of genes, noise, genes of very different variance; predictions are the real effects, shrunk and
    /// noisy.
    /// </summary>
    Effects,
}
