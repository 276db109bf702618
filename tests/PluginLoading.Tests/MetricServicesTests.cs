using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.PluginLoading.Tests;

/// <summary>Who wins where several register one service; loaded plugins and compiled ones go the same way.</summary>
public sealed class MetricServicesTests
{
    [Fact]
    public void Without_one_of_the_host_the_plugins_service_is_taken_and_a_second_call_changes_nothing()
    {
        var services = new ServiceCollection().AddMetricServices<Own>();
        Assert.Equal(2, services.Count);
        Assert.Equal(2, services.AddMetricServices<Own>().Count);
        using var provider = services.BuildServiceProvider();
        Assert.Equal(["first", "second"], provider.GetServices<IName>().Select(name => name.Text));
    }

    [Fact]
    public void The_hosts_service_is_taken_be_it_registered_before_or_after()
    {
        using var before = new ServiceCollection().AddSingleton<IName>(new Name("host")).AddMetricServices<Own>().BuildServiceProvider();
        Assert.Equal("host", Assert.Single(before.GetServices<IName>()).Text);
        using var after = new ServiceCollection().AddMetricServices<Own>().AddSingleton<IName>(new Name("host")).BuildServiceProvider();
        Assert.Equal("host", after.GetRequiredService<IName>().Text);
    }

    [Fact]
    public void Of_two_plugins_the_first_brings_the_service()
    {
        using var provider = new ServiceCollection().AddMetricServices<Other>().AddMetricServices<Own>().BuildServiceProvider();
        Assert.Equal("other", Assert.Single(provider.GetServices<IName>()).Text);
    }

    private interface IName
    {
        string Text { get; }
    }

    private sealed record Name(string Text) : IName;

    private abstract class Own : IMetricServices
    {
        public static void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<IName>(new Name("first")).AddSingleton<IName>(new Name("second"));
    }

    private abstract class Other : IMetricServices
    {
        public static void ConfigureServices(IServiceCollection services) => services.AddSingleton<IName>(new Name("other"));
    }
}
