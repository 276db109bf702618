using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>What to check.</summary>
public sealed record CheckRequest
{
    /// <summary>Gets the screens: none, one, or the real one and the predicted one.</summary>
    public IReadOnlyList<IScreen> Screens { get; init; } = [];

    /// <summary>Gets the DE tables: none, one, or the real one and the predicted one.</summary>
    public IReadOnlyList<DeRows> Tables { get; init; } = [];

    /// <summary>Gets columns, labels and metrics, as those of a run; its screens and tables are not read.</summary>
    public EvaluationRequest Run { get; init; } = new();
}
