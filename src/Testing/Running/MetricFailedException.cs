namespace CellEval.Testing;

/// <summary>A metric threw on a test's input.</summary>
public sealed class MetricFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="metric">The variant.</param>
    /// <param name="reason">What it threw.</param>
    /// <param name="input">On what.</param>
    public MetricFailedException(string metric, string reason, MetricInput input)
        : base($"{metric} failed: {reason}\nThe input:\n{input}")
    {
        Metric = metric;
        Input = input;
    }

    /// <summary>Gets the variant.</summary>
    public string Metric { get; }

    /// <summary>Gets the input.</summary>
    public MetricInput Input { get; }
}
