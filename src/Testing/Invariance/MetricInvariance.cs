using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Checks what every metric promises, on all metrics of the harness at once.</summary>
public static class MetricInvariance
{
    /// <summary>Checks, and throws where a rule is broken.</summary>
    /// <param name="harness">The metrics.</param>
    /// <param name="options">What to check; everything where it is left out.</param>
    /// <exception cref="InvarianceException">
    /// Some metrics break a rule; the message lists which, with examples.
    /// </exception>
    public static void Check(MetricHarness harness, InvarianceOptions? options = null)
    {
        var failures = Find(harness, options);
        if (failures.Count > 0)
            throw new InvarianceException(failures);
    }

    /// <summary>Finds the metrics that break a rule, each with the first and so smallest input that shows it.</summary>
    /// <param name="harness">The metrics.</param>
    /// <param name="options">What to check; everything where it is left out.</param>
    /// <returns>One entry for each metric and broken rule.</returns>
    /// <exception cref="ArgumentException">No metric is called as the options say.</exception>
    public static IReadOnlyList<InvarianceFailure> Find(MetricHarness harness, InvarianceOptions? options = null)
    {
        options ??= new InvarianceOptions();
        var inputs = options.Inputs.Count > 0 ? options.Inputs : RandomInputs.Ascending();
        var found = new Dictionary<(string, InvarianceRule), InvarianceFailure>();
        var groups = Chosen(harness.Registry, options)
            .GroupBy(variant => (Profile: VariantSelection.ProfileOf(variant), Kind: InputKind.Of(variant)));
        foreach (var group in groups)
        {
            foreach (var rule in options.Rules)
            {
                MetricVariant[] variants = [.. group.Where(variant => !IsExcepted(options, variant, rule))];
                foreach (var (seed, input) in inputs.Index())
                {
                    MetricVariant[] open = [.. variants.Where(variant => !found.ContainsKey((variant.Name, rule)))];
                    if (open.Length == 0)
                        break;
                    var run = new RuleRun(harness, group.Key.Profile, open, options, group.Key.Kind.Trim(input), seed);
                    foreach (var failure in rule.Find(run))
                        found.TryAdd((failure.Metric, rule), failure);
                }
            }
        }

        return [.. found.Values];
    }

    private static IEnumerable<MetricVariant> Chosen(MetricRegistry registry, InvarianceOptions options)
    {
        if (options.Metrics.Count == 0)
            return registry.Variants.Where(variant => variant.Profiles.Count > 0);
        if (options.Metrics.FirstOrDefault(name => !registry.Variants.Any(variant => IsCalled(variant, name))) is { } unknown)
        {
            throw new ArgumentException(
                $"There is no metric '{unknown}'. There is: {string.Join(", ", registry.Metrics.Select(metric => metric.Name))}.",
                nameof(options));
        }

        return registry.Variants.Where(variant => options.Metrics.Any(name => IsCalled(variant, name)));
    }

    private static bool IsExcepted(InvarianceOptions options, MetricVariant variant, InvarianceRule rule) =>
        options.Except.Any(except => except.Rule == rule && IsCalled(variant, except.Metric));

    private static bool IsCalled(MetricVariant variant, string name) =>
        variant.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || variant.Metric.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
