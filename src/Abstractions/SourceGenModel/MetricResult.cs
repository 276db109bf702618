using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>What one call of a metric returned: a scalar, or scores for each output.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetricResult
{
    private MetricResult(bool isScalar, double? scalar, IReadOnlyList<MetricScores> scores)
    {
        IsScalar = isScalar;
        Scalar = scalar;
        Scores = scores;
    }

    /// <summary>Gets whether there is one value for the run instead of one for each perturbation.</summary>
    public bool IsScalar { get; }

    /// <summary>Gets the one value for the run; null where it is missing, or there is one for each perturbation.</summary>
    public double? Scalar { get; }

    /// <summary>Gets the scores of each output; none for a scalar.</summary>
    public IReadOnlyList<MetricScores> Scores { get; }

    /// <summary>Wraps one value for the run.</summary>
    /// <param name="value">The value; null where there is none.</param>
    /// <returns>The result.</returns>
    public static MetricResult Of(double? value) => new(true, value, []);

    /// <summary>Wraps scores.</summary>
    /// <param name="outputs">One for each output of the declaration, in order.</param>
    /// <returns>The result.</returns>
    /// <remarks>An array, as generated code may be that of C# 12, which spreads arguments into nothing else.</remarks>
    public static MetricResult Of(params MetricScores[] outputs) => new(false, null, outputs);
}
