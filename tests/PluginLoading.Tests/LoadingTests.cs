using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.PluginLoading.Tests;

public sealed class LoadingTests
{
    [Fact]
    public void A_plugin_registers_metrics_strategies_and_providers_in_a_context_of_its_own()
    {
        using PluginFolder folder = new();
        var services = new ServiceCollection().AddMetricPluginFiles(folder.Compile("Acme", PluginSources.Good));
        using var provider = services.BuildServiceProvider();
        MetricPlugin plugin = Assert.Single(provider.GetServices<MetricPlugin>());

        Assert.Equal(["acme_cells", "acme_genes"], plugin.Metrics.Select(metric => metric.Name));
        Assert.Equal("mine", Assert.Single(plugin.Strategies).Name);
        Assert.NotSame(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(plugin.GetType().Assembly));
        using var scope = provider.CreateScope();
        ContextNeeds needs = Assert.Single(plugin.Contexts).Resolve(scope.ServiceProvider).Needs(null!);
        Assert.Equal([Side.Real], needs.Sides);
    }

    [Fact]
    public void Two_plugins_have_each_their_own_version_of_a_library()
    {
        using PluginFolder folder = new();
        foreach (var (number, plugin) in new[] { (1, "one"), (2, "two") })
        {
            var library = folder.Compile($"{plugin}/Library", $"public static class Number {{ public static int Value => {number}; }}");
            folder.Compile($"{plugin}/{plugin}", UsingLibrary(plugin), library);
        }

        using var provider = new ServiceCollection()
            .AddMetricPluginFiles(folder.At("one", "one.dll"), folder.At("two", "two.dll"))
            .BuildServiceProvider();
        Assert.Equal(
            [1.0, 2.0],
            provider.GetServices<MetricPlugin>()
                .Select(plugin => plugin.Metrics[0].Invoke(new MetricCall([null!], [], [], default)).Scalar!.Value));
    }

    [Fact]
    public void A_library_that_the_list_of_dependencies_puts_below_runtimes_is_found()
    {
        using PluginFolder folder = new();
        var library = folder.Compile("runtimes/any/lib/Library", "public static class Number { public static int Value => 3; }");
        var path = folder.Compile("listed", UsingLibrary("listed"), library);
        File.WriteAllText(Path.ChangeExtension(path, ".deps.json"), """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "listed/1.0.0": { "dependencies": { "Library": "1.0.0" }, "runtime": { "listed.dll": {} } },
                "Library/1.0.0": { "runtimeTargets": { "runtimes/any/lib/Library.dll": { "rid": "any", "assetType": "runtime" } } } } },
              "libraries": {
                "listed/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "Library/1.0.0": { "type": "package", "serviceable": true, "sha512": "" } }
            }
            """);
        using var provider = new ServiceCollection().AddMetricPluginFiles(path).BuildServiceProvider();
        MetricDeclaration metric = Assert.Single(provider.GetServices<MetricPlugin>()).Metrics[0];
        Assert.Equal(3, metric.Invoke(new MetricCall([null!], [], [], default)).Scalar);
    }

    [Fact]
    public void A_plugin_brings_services_of_its_own_for_its_metrics_and_providers()
    {
        using PluginFolder folder = new();
        using var provider = new ServiceCollection()
            .AddMetricPluginFiles(folder.Compile("Acme", PluginSources.WithServices))
            .BuildServiceProvider();
        MetricDeclaration metric = Assert.Single(provider.GetServices<MetricPlugin>()).Metrics[0];
        object genes = provider.GetRequiredService(metric.Services[0]);
        Assert.Equal(3, metric.Invoke(new MetricCall([null!], [], [genes], default)).Scalar);
    }

    [Fact]
    public void A_service_that_the_host_has_stays_the_hosts_and_nothing_of_the_host_is_removed()
    {
        using PluginFolder folder = new();
        IFormatProvider own = System.Globalization.CultureInfo.GetCultureInfo("de");
        var services = new ServiceCollection().AddSingleton(own).AddSingleton("kept");
        services.AddMetricPluginFiles(folder.Compile("Greedy", """
            using System;
            using System.Linq;
            using CellEval;
            using Microsoft.Extensions.DependencyInjection;

            [assembly: MetricServices<Greedy>]

            public sealed class Greedy : IMetricServices
            {
                public static void ConfigureServices(IServiceCollection services)
                {
                    if (!services.Any(service => service.ServiceType == typeof(string)))
                        throw new InvalidOperationException("The host's services are not shown.");
                    services.Clear();
                    services.AddSingleton<IFormatProvider>(System.Globalization.CultureInfo.InvariantCulture);
                    services.AddKeyedSingleton<IFormatProvider>("greedy", System.Globalization.CultureInfo.InvariantCulture);
                    services.AddSingleton(TimeProvider.System);
                    services.AddSingleton(TimeProvider.System);
                }
            }
            """));
        using var provider = services.BuildServiceProvider();
        Assert.Same(own, Assert.Single(provider.GetServices<IFormatProvider>()));
        Assert.Equal("kept", provider.GetRequiredService<string>());
        Assert.NotSame(own, provider.GetRequiredKeyedService<IFormatProvider>("greedy"));
        Assert.Equal(2, provider.GetServices<TimeProvider>().Count());
        Assert.Equal("Greedy", Assert.Single(provider.GetServices<MetricPlugin>()).AssemblyName);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("runtimes/SYSTEM/native", false)]
    [InlineData("elsewhere", true)]
    public void A_native_library_is_found_beside_the_plugin_below_runtimes_and_where_the_list_says(string place, bool isListed)
    {
        using PluginFolder folder = new();
        place = place.Replace("SYSTEM", PortableSystem, StringComparison.Ordinal);
        var path = folder.Compile("counting", UsingNative);
        Directory.CreateDirectory(folder.At(place));
        File.Copy(NativeOfRuntime, folder.At(place, "acmenative" + Path.GetExtension(NativeOfRuntime)));
        if (isListed)
            File.WriteAllText(Path.ChangeExtension(path, ".deps.json"), ListOfNative($"{place}/acmenative{Path.GetExtension(NativeOfRuntime)}"));

        using var provider = new ServiceCollection().AddMetricPluginFiles(path).BuildServiceProvider();
        MetricDeclaration metric = Assert.Single(provider.GetServices<MetricPlugin>()).Metrics[0];

        // The check value of CRC-32, of the nine digits.
        Assert.Equal(0xcbf43926, metric.Invoke(new MetricCall([null!], [], [], default)).Scalar);
    }

    // Any native library will do, and one comes with every runtime.
    private static string NativeOfRuntime { get; } = Directory
        .EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*System.IO.Compression.Native.*")
        .Single(file => Path.GetExtension(file) is ".so" or ".dylib" or ".dll");

    private static string PortableSystem { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + $"-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private const string UsingNative = """
        using System.Runtime.InteropServices;
        using CellEval;
        public static class Only
        {
            [Metric("crc")]
            public static double Score(ScreenPair pair) => CompressionNative_Crc32(0, "123456789"u8.ToArray(), 9);

            [DllImport("acmenative")]
            private static extern uint CompressionNative_Crc32(uint crc, byte[] buffer, int length);
        }
        """;

    private static string ListOfNative(string path) => $$"""
        {
          "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
          "targets": { ".NETCoreApp,Version=v10.0": {
            "counting/1.0.0": { "dependencies": { "Native": "1.0.0" }, "runtime": { "counting.dll": {} } },
            "Native/1.0.0": { "runtimeTargets": { "{{path}}": { "rid": "{{PortableSystem}}", "assetType": "native" } } } } },
          "libraries": {
            "counting/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
            "Native/1.0.0": { "type": "package", "serviceable": true, "sha512": "" } }
        }
        """;

    private static string UsingLibrary(string metric) => $$"""
        using CellEval;
        public static class Only
        {
            [Metric("{{metric}}")] public static double Score(ScreenPair pair) => Number.Value;
        }
        """;
}
