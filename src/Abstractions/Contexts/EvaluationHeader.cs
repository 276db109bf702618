namespace CellEval;

/// <summary>What is known of a run before any cell is read: labels, genes, sizes, and what its metrics ask for.</summary>
public sealed record EvaluationHeader
{
    /// <summary>Gets the perturbations of the run and its control.</summary>
    public required PerturbationList Perturbations { get; init; }

    /// <summary>Gets the genes of the screens; empty where only tables are evaluated.</summary>
    public required GeneList Genes { get; init; }

    /// <summary>Gets the real screen, or null where there is none.</summary>
    public ScreenHeader? Real { get; init; }

    /// <summary>Gets the predicted screen, or null where there is none.</summary>
    public ScreenHeader? Pred { get; init; }

    /// <summary>Gets the embeddings that the run's metrics name in options marked with <see cref="ObsmKeyAttribute"/>.</summary>
    public IReadOnlyList<string> ObsmKeys { get; init; } = [];

    /// <summary>Gets the real DE table where it is given and need not be computed.</summary>
    public DeRows? RealTable { get; init; }

    /// <summary>Gets the predicted DE table where it is given and need not be computed.</summary>
    public DeRows? PredTable { get; init; }

    /// <summary>Gets the host's options for providers, each found by its own type.</summary>
    public TypedValues Options { get; init; } = TypedValues.Empty;

    /// <summary>Gets one side's screen.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The header, or null where that side has no screen.</returns>
    public ScreenHeader? Screen(Side side) => side == Side.Real ? Real : Pred;

    /// <summary>Gets one side's given DE table.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The rows, or null where that side's table is not given.</returns>
    public DeRows? Table(Side side) => side == Side.Real ? RealTable : PredTable;
}
