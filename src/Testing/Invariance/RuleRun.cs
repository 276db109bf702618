using System.Globalization;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>One rule on one input: what it may evaluate.</summary>
internal sealed class RuleRun(
    MetricHarness harness,
    string profile,
    IReadOnlyList<MetricVariant> variants,
    InvarianceOptions options,
    MetricInput input,
    int seed)
{
    public MetricInput Input => input;

    public double Tolerance => options.Tolerance;

    /// <summary>Gets random numbers that are the same for each rule on this input.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Evaluates the variants of the run that the rule is about.</summary>
    public RuleResult Evaluate(MetricInput changed, int threads = 1, CultureInfo? culture = null)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture ?? before;
        try
        {
            var selection = VariantSelection.Only(harness.Registry, profile, [.. variants]) with { Settings = options.Settings };
            return new RuleResult(changed, harness.Evaluate(changed, selection, threads));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
