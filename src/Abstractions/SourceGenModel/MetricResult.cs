using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>What one call of a metric returned: a scalar, or scores for each output.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetricResult
{
    private MetricResult(double? scalar, IReadOnlyList<MetricScores> scores)
    {
        Scalar = scalar;
        Scores = scores;
    }

    /// <summary>Gets the one value for the run, or null where there is one for each perturbation.</summary>
    public double? Scalar { get; }

    /// <summary>Gets the scores of each output; none for a scalar.</summary>
    public IReadOnlyList<MetricScores> Scores { get; }

    /// <summary>Wraps one value for the run.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static MetricResult Of(double value) => new(value, []);

    /// <summary>Wraps scores.</summary>
    /// <param name="outputs">One for each output of the declaration, in order.</param>
    /// <returns>The result.</returns>
    public static MetricResult Of(params IReadOnlyList<MetricScores> outputs) => new(null, outputs);
}
