namespace CellEval.Jobs;

/// <summary>A file that a run wrote.</summary>
public sealed record RecordedOutput
{
    /// <summary>Gets its name in the folder of results.</summary>
    public required string File { get; init; }

    /// <summary>Gets its length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Gets its SHA-256, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
