namespace CellEval.Testing;

/// <summary>
/// Metrics break rules. The message lists each metric and rule with the smallest example that was found.
/// </summary>
public sealed class InvarianceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failures">What was found.</param>
    public InvarianceException(IReadOnlyList<InvarianceFailure> failures)
        : base($"{failures.Count} broken rule(s):\n\n" + string.Join("\n\n", failures)) => Failures = failures;

    /// <summary>Gets what was found.</summary>
    public IReadOnlyList<InvarianceFailure> Failures { get; }
}
