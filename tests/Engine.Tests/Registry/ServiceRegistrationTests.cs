using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class ServiceRegistrationTests
{
    [Theory]
    [InlineData("full")]
    [InlineData("de")]
    [InlineData("anndata")]
    [InlineData("minimal")]
    [InlineData("vcc")]
    [InlineData("pds")]
    [InlineData("PDS")]
    public void Profiles_resolve_as_keyed_services(string name)
    {
        using var host = Host.Create();
        var profile = host.GetRequiredKeyedService<MetricProfile>(name);
        Assert.Equal(name, profile.Name, ignoreCase: true);
        Assert.Same(host.GetRequiredService<MetricRegistry>().Profile(name), profile);
        Assert.NotEmpty(profile.Variants);
    }

    [Fact]
    public void An_unknown_profile_is_refused_with_those_that_exist()
    {
        using var host = Host.Create();
        Assert.Equal(
            "There is no profile 'all'. There is: full, de, anndata, minimal, vcc, pds.",
            Assert.Throws<RequestException>(() => host.GetRequiredKeyedService<MetricProfile>("all")).Message);
    }

    [Fact]
    public void A_second_registration_changes_nothing()
    {
        var services = new ServiceCollection().AddCellEval().AddCellEvalMetricsDeMetrics().AddCellEvalMetricsAnnDataMetrics();
        ServiceDescriptor[] once = [.. services];
        services.AddCellEvalMetricsAnnDataMetrics().AddCellEval().AddCellEvalMetricsDeMetrics();
        Assert.Equal(once, services);
    }

    [Fact]
    public void The_evaluator_and_the_registry_are_one_for_the_host()
    {
        using var host = Host.Create();
        Assert.Same(host.GetRequiredService<IEvaluator>(), host.GetRequiredService<IEvaluator>());
        Assert.Same(host.GetRequiredService<MetricRegistry>(), host.GetRequiredService<MetricRegistry>());
    }

    [Fact]
    public void A_host_without_metrics_has_empty_profiles()
    {
        using var host = new ServiceCollection().AddCellEval().BuildServiceProvider();
        Assert.All(host.GetRequiredService<MetricRegistry>().Profiles, profile => Assert.Empty(profile.Variants));
    }

    [Fact]
    public void The_plugins_are_those_of_our_two_assemblies()
    {
        using var host = Host.Create();
        Assert.Equal(
            ["CellEval.Metrics.De", "CellEval.Metrics.AnnData"],
            host.GetServices<MetricPlugin>().Select(plugin => plugin.AssemblyName));
    }
}
