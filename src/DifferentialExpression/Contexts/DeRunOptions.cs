namespace CellEval.DifferentialExpression;

/// <summary>
/// The choices of one run, in its scope: whoever starts the run fills them in before contexts are built.
/// </summary>
public sealed class DeRunOptions
{
    /// <summary>Gets or sets what the user chose about differential expression.</summary>
    public DifferentialExpressionOptions Value { get; set; } = new();
}
