namespace CellEval.Jobs;

/// <summary>A plugin that was loaded from a file.</summary>
public sealed record RecordedPlugin
{
    /// <summary>Gets the name of the assembly.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version of the assembly.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the file, as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the SHA-256 of the file, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
