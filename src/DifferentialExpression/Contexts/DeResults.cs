namespace CellEval.DifferentialExpression;

/// <summary>
/// The tables that one run has computed, in its scope: what is left to be written when the context is built.
/// </summary>
public sealed class DeResults
{
    /// <summary>Gets or sets the real side's result; null where its table was given, or nobody needed it.</summary>
    public DeResult? Real { get; set; }

    /// <summary>
    /// Gets or sets the predicted side's result; null where its table was given, or nobody needed it.
    /// </summary>
    public DeResult? Pred { get; set; }
}
