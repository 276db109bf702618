namespace AcmeNamespace.Tests;

/// <summary>What holds for all metrics of the plugin; new ones are checked without a new test.</summary>
public sealed class PluginTests
{
    /// <summary>
    /// Shuffled cells and genes, other names, another culture or number of threads change nothing; the real side
    /// scores best against itself; nothing throws.
    /// </summary>
    [Fact]
    public void All_metrics_are_invariant() => MetricInvariance.Check(Plugin.Metrics);

    /// <summary>
    /// Names, options, versions, profiles: what users rely on. Accept a wanted change by moving the received file.
    /// </summary>
    [Fact]
    public void The_registry_is_the_accepted_one() => Snapshot.Match(RegistryText.Of(Plugin.Metrics));

    /// <summary>A metric whose numbers change has a new definition: raise its Version.</summary>
    [Fact]
    public void The_results_are_the_accepted_ones() =>
        Snapshot.Match(ResultText.Of(Plugin.Metrics, RandomInputs.Create(seed: 1, perturbations: 4, genes: 10, cellsPerLabel: 3)));
}
