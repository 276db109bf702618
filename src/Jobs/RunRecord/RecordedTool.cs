namespace CellEval.Jobs;

/// <summary>The program that ran, and where.</summary>
public sealed record RecordedTool
{
    /// <summary>Gets the program's version, with the commit where it is known.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the version of the contract that metrics are built against: <c>1.0</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>Gets the runtime: <c>.NET 10.0.0</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>Gets the operating system.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Gets the architecture of the process: <c>x64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Gets the width in bits of the vectors that computations used, 0 for none; null in records that do not tell.</summary>
    public int? VectorBits { get; init; }
}
