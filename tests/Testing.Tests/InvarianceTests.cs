using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Testing.Tests;

public sealed class InvarianceTests : IDisposable
{
    private readonly MetricHarness _bad = MetricHarness.For(services => services.AddCellEvalTestingTestsMetrics());

    public void Dispose() => _bad.Dispose();

    [Fact]
    public void Each_bad_metric_breaks_the_rule_it_was_made_to_break_and_no_sound_one_is_named()
    {
        var broken = MetricInvariance.Find(_bad).Select(failure => $"{failure.Metric}: {Names[failure.Rule]}");
        Assert.Equal(
            [
                "needs_two: EdgeCases",
                "never_best: RealAgainstItself",
                "sees_culture: Culture",
                "sees_genes: PermutedGenes",
                "sees_names: RenamedPerturbations",
                "sees_names: ReversedNames",
                "sees_order: ReversedNames",
                "sees_rows: PermutedCells",
                "sees_rows: PermutedGenes",
                "sees_threads: ThreadCount",
            ],
            broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_message_shows_the_metric_the_rule_the_values_and_the_smallest_example()
    {
        var options = new InvarianceOptions { Metrics = ["sees_rows"], Rules = [InvarianceRule.PermutedCells] };
        var exception = Assert.Throws<InvarianceException>(() => MetricInvariance.Check(_bad, options));
        Assert.Equal(2, Assert.Single(exception.Failures).Example.Perturbations.Count);
        Snapshot.Match(exception.Message);
    }

    [Fact]
    public void What_a_metric_does_not_promise_is_left_out_by_name()
    {
        var options = new InvarianceOptions
        {
            Metrics = ["sees_order", "sound"],
            Except = [("sees_order", InvarianceRule.ReversedNames)],
        };
        MetricInvariance.Check(_bad, options);
        Assert.Throws<InvarianceException>(() => MetricInvariance.Check(_bad, options with { Except = [] }));
        Assert.Throws<ArgumentException>(() => MetricInvariance.Check(_bad, options with { Metrics = ["unknown"] }));
    }

    [Fact]
    public void All_metrics_of_CellEval_keep_all_rules()
    {
        using var harness = MetricHarness.For(
            services => services.AddCellEvalMetricsDeMetrics().AddCellEvalMetricsAnnDataMetrics());
        MetricInvariance.Check(harness);
    }

    [Fact]
    public void Random_inputs_are_the_same_for_the_same_seed()
    {
        Assert.Equal(RandomInputs.Create(3, 3, 6, 2).ToString(), RandomInputs.Create(3, 3, 6, 2).ToString());
        Assert.NotEqual(RandomInputs.Create(3, 3, 6, 2).ToString(), RandomInputs.Create(4, 3, 6, 2).ToString());
    }

    private static Dictionary<InvarianceRule, string> Names { get; } = typeof(InvarianceRule).GetProperties()
        .Where(property => property.PropertyType == typeof(InvarianceRule))
        .ToDictionary(property => (InvarianceRule)property.GetValue(null)!, property => property.Name);
}
