namespace CellEval.Engine;

/// <summary>Registered plugins do not fit together, or not to this host. The message names both sides.</summary>
public sealed class MetricRegistrationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What does not fit.</param>
    public MetricRegistrationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What does not fit.</param>
    /// <param name="innerException">The cause.</param>
    public MetricRegistrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
