namespace CellEval.Engine;

/// <summary>What a host's requests start from. Resolve it as <c>IOptions&lt;EvaluationOptions&gt;</c>.</summary>
public sealed class EvaluationOptions
{
    /// <summary>
    /// Gets or sets the request without inputs, to which a host adds those of a run:
    /// <c>options.Value.Defaults with { Real = real, Pred = pred }</c>.
    /// </summary>
    public EvaluationRequest Defaults { get; set; } = new();
}
