using System.Runtime.Loader;
using CellEval.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Generators.Tests.Hosts;

public sealed class LoadedHostTests
{
    private const string Source = """
        using CellEval;

        [assembly: MetricProfile("quick", Description = "First.", From = "+first_score,+second_score,-own_score,+own_score")]

        namespace Acme;

        [MetricHost] public static partial class Metrics;

        internal static class OwnMetrics
        {
            [Metric("own_score"), InProfile("pds"), InProfile("firsts")] public static double Own(DeContext de) => 1;
        }
        """;

    private static readonly Lazy<Type> Loaded = new(Load);

    [Fact]
    public void The_registry_holds_what_the_host_and_its_plugins_bring()
    {
        var registry = Registry();
        Assert.Equal(["own_score", "first_score", "second_score"], registry.Metrics.Select(metric => metric.Name));
        Assert.Equal(["Acme.Host", "First.Plugin", "Second.Plugin"], registry.Metrics.Select(metric => metric.Assembly));
    }

    [Fact]
    public void Every_constant_resolves()
    {
        var registry = Registry();
        Assert.All(Constants("Names"), name => Assert.True(registry.FindVariant(name) is not null || registry.FindMetric(name) is not null));
        Assert.Equal(
            registry.Variants.SelectMany(variant => variant.Columns).Order(StringComparer.Ordinal),
            Constants("Columns").Order(StringComparer.Ordinal));
        Assert.Equal(registry.Profiles.Select(profile => profile.Name), Constants("Profiles"));
    }

    [Fact]
    public void A_profile_that_the_host_composes_resolves() => Assert.Equal(
        ["own_score", "first_score", "second_score"], Registry().Profile("quick").Variants.Select(variant => variant.Name));

    [Theory]
    [InlineData("pds", "own_score")]
    [InlineData("firsts", "own_score")]
    [InlineData("minimal", null)]
    public void A_metric_of_the_host_is_in_closed_profiles_that_it_names(string profile, string? metric) => Assert.Equal(
        metric is null ? [] : [metric], Registry().Profile(profile).Variants.Select(variant => variant.Name));

    private static string[] Constants(string type)
    {
        string[] names = [.. Loaded.Value.GetNestedType(type)!.GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        Assert.NotEmpty(names);
        return names;
    }

    private static MetricRegistry Registry()
    {
        var services = new ServiceCollection().AddCellEval();
        Assert.Same(services, Loaded.Value.GetMethod("AddMetricPlugins")!.Invoke(null, [services]));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<MetricRegistry>();
    }

    private static Type Load()
    {
        var first = Emit(TestPlugin.Run("First.Plugin", TestPlugin.Metric("first_score", 0), "[assembly: MetricProfile(\"firsts\")]"));
        var second = Emit(TestPlugin.Run("Second.Plugin", TestPlugin.Metric("second_score", 0)));
        var host = Emit(GeneratorRun.Of(MetricCompilation.Create(
            Source,
            "Acme.Host",
            references: [MetadataReference.CreateFromImage(first), MetadataReference.CreateFromImage(second)])));
        var context = new AssemblyLoadContext("hosts");
        context.LoadFromStream(new MemoryStream(first));
        context.LoadFromStream(new MemoryStream(second));
        return context.LoadFromStream(new MemoryStream(host)).GetType("Acme.Metrics", throwOnError: true)!;
    }

    private static byte[] Emit(GeneratorRun run)
    {
        run.RequireCompiles();
        using var stream = new MemoryStream();
        var options = (CSharpCompilationOptions)run.Output.Options;
        var undocumented = run.Output.WithOptions(options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        Assert.True(undocumented.Emit(stream).Success);
        return stream.ToArray();
    }
}
