namespace CellEval.AnnData;

/// <summary>How a file is written.</summary>
public sealed record AnnDataWriteOptions
{
    /// <summary>Gets the type of the values of X.</summary>
    public ValueStorage Values { get; init; } = ValueStorage.Float32;

    /// <summary>Gets whether X and the embeddings are compressed with gzip.</summary>
    public bool Gzip { get; init; }
}
