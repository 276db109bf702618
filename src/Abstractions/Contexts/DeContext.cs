namespace CellEval;

/// <summary>The context of metrics on differential expression: a table for each side.</summary>
[MetricContext("de")]
public sealed class DeContext : MemoizedContext<DeContext>
{
    /// <summary>Makes the context.</summary>
    /// <param name="real">The real table.</param>
    /// <param name="pred">The predicted table: of the same perturbations, with the same gene numbers.</param>
    /// <param name="resources">What computations on the context may use; one silent thread where it is left out.</param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <exception cref="ArgumentException">The tables do not share perturbations and gene numbers.</exception>
    public DeContext(
        DeTable real, DeTable pred, IComputeResources? resources = null, CancellationToken cancellationToken = default)
        : base(resources, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(pred);
        if (real.Perturbations != pred.Perturbations || real.GeneNames != pred.GeneNames)
            throw new ArgumentException("Both tables must be made with the same perturbations and gene names.", nameof(pred));
        Real = real;
        Pred = pred;
    }

    /// <summary>Gets the perturbations of the run.</summary>
    public PerturbationList Perturbations => Real.Perturbations;

    /// <summary>Gets the real table.</summary>
    public DeTable Real { get; }

    /// <summary>Gets the predicted table.</summary>
    public DeTable Pred { get; }

    /// <summary>Gets one side's table.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The table.</returns>
    public DeTable Table(Side side) => side == Side.Real ? Real : Pred;
}
