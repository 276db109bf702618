using CellEval.Numerics;

namespace CellEval.Jobs;

/// <summary>Several models' results against one real screen.</summary>
public sealed record CompareRequest
{
    /// <summary>Gets the models; at least two, with different names.</summary>
    public required IReadOnlyList<ComparedFolder> Folders { get; init; }

    /// <summary>Gets whether perturbations that not all models have are left out. Otherwise they are refused.</summary>
    public bool Intersect { get; init; }

    /// <summary>Gets how intervals are found.</summary>
    public BootstrapOptions Bootstrap { get; init; } = new();

    /// <summary>Gets the most threads; -1 for one per processor. No result depends on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = -1;
}
