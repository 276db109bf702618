namespace CellEval.Testing;

/// <summary>A rule that a metric breaks.</summary>
/// <param name="Metric">The variant.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Problem">What was expected, and what came.</param>
/// <param name="Example">The smallest input that was found to show it.</param>
public sealed record InvarianceFailure(string Metric, InvarianceRule Rule, string Problem, MetricInput Example)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Metric}: {Rule.Name}\n{Indented(Problem)}\n{Indented(Example.ToString())}";

    private static string Indented(string text) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => "  " + line));
}
