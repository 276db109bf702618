namespace CellEval;

/// <summary>What the cells of each label sum to, on one side.</summary>
public sealed record LabelSums
{
    /// <summary>Gets the number of cells of each label, the control last.</summary>
    public required ReadOnlyMemory<int> CellsPerLabel { get; init; }

    /// <summary>Gets the sums of normalised values: labels × genes.</summary>
    public required ProfileMatrix X { get; init; }

    /// <summary>Gets the sums of each embedding that the run reads: labels × dimensions.</summary>
    public IReadOnlyDictionary<string, ProfileMatrix> Obsm { get; init; } = new Dictionary<string, ProfileMatrix>();
}
