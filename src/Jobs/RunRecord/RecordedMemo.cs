namespace CellEval.Jobs;

/// <summary>A value that metrics shared.</summary>
public sealed record RecordedMemo
{
    /// <summary>Gets <c>ceiling</c> where it belongs to the ceiling; null otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>Gets the cell type; null where cells were not split.</summary>
    public string? CellType { get; init; }

    /// <summary>Gets the context whose memo holds it: <c>DeContext</c>.</summary>
    public string? Context { get; init; }

    /// <summary>Gets what the value is.</summary>
    public required string Key { get; init; }

    /// <summary>Gets how often it was asked for beyond the first time.</summary>
    public required int Reused { get; init; }

    /// <summary>Gets how long its computation took, in milliseconds, without waiting for others.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Gets whether the computation failed.</summary>
    public required bool Failed { get; init; }

    /// <summary>Gets who asked for it, each once.</summary>
    public required IReadOnlyList<string> AskedBy { get; init; }
}
