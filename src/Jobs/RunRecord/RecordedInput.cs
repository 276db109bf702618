namespace CellEval.Jobs;

/// <summary>A file that was read.</summary>
public sealed record RecordedInput
{
    /// <summary>Gets the option that names it, without dashes: <c>adata-pred</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Gets the path, as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Gets the SHA-256 of the file, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the number of cells; null for what is no screen.</summary>
    public int? Cells { get; init; }

    /// <summary>Gets the number of genes; null for what is no screen.</summary>
    public int? Genes { get; init; }

    /// <summary>Gets how X, or the layer that is read, is stored: <c>csr float32 gzip</c>; null for what is no screen.</summary>
    public string? Storage { get; init; }

    /// <summary>Gets what X was taken to be, and why; with cell types, of the first. Null where no cell was read.</summary>
    public string? Scale { get; init; }
}
