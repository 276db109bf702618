using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.PluginLoading.Tests;

public sealed class RefusalTests
{
    [Fact]
    public Task Whatever_does_not_fit_is_refused_with_both_sides_named()
    {
        using PluginFolder folder = new();
        StringBuilder text = new();
        void Refused(string what, params string[] paths)
        {
            ServiceCollection services = new();
            var refusal = Assert.Throws<PluginLoadException>(() => services.AddMetricPluginFiles(paths));
            Assert.Empty(services);
            text.Append(what).Append(":\n    ").Append(refusal.Message.Replace(folder.Path, "FOLDER").Replace('\\', '/')).Append('\n');
        }

        var good = folder.Compile("Good", PluginSources.Good);
        Refused("a missing file", folder.At("Nowhere.dll"));
        Refused("a folder", folder.Path);
        File.WriteAllText(folder.At("Text.dll"), "This is no assembly.");
        Refused("a text", folder.At("Text.dll"));
        File.WriteAllBytes(folder.At("Empty.dll"), []);
        Refused("an empty file", folder.At("Empty.dll"));
        Refused("an assembly without metrics", folder.Compile("Plain", "public class Plain;"));
        Refused("an older contract", folder.Compile("Old", PluginSources.OfContract(0, 9)));
        Refused("a newer contract", folder.Compile("New", PluginSources.OfContract(ContractVersion.Major + 1, 0)));
        Refused("a newer minor contract", folder.Compile("Newer", PluginSources.OfContract(ContractVersion.Major, 99)));
        Refused("a newer target framework", folder.Compile("Future", "[assembly: System.Runtime.Versioning.TargetFramework(\".NETCoreApp,Version=v99.0\")]"
            + "public class Plain;"));
        var future = folder.Compile("Reference", PluginSources.OneMetric("future"));
        PluginFolder.ChangeReference(future, "System.Runtime", 99);
        Refused("a reference to a newer runtime", future);
        Refused("the .NET Framework", folder.Compile("Framework", "[assembly: System.Runtime.Versioning.TargetFramework(\".NETFramework,Version=v4.8\")]"
            + "public class Plain;"));
        foreach (var framework in new[] { "\"no, none\"", "\"\"", "null!", "\"Silverlight,Version=v5.0\"" })
            Refused($"the target framework {framework}", folder.Compile("Odd", OfFramework(framework)));
        Refused("one plugin twice", good, folder.At(".", "Good.dll"));
        Refused("two plugins of one name", good, folder.Compile("other/Good", PluginSources.OneMetric("other")));
        var library = folder.Compile("libraries/Library", "public class Library;");
        var lonely = folder.Compile("Lonely", PluginSources.OneMetric("lonely") + "public class Uses { public Library? It; }", library);
        Refused("a missing assembly", good, lonely);
        File.WriteAllText(Path.ChangeExtension(good, ".deps.json"), "{");
        var deep = folder.Compile("deep/Deep", PluginSources.OneMetric("deep") + "public class Uses { public Middle? It; }", folder.Compile(
            "deep/Middle", "public class Middle { public Library? It; }", library), library);
        File.WriteAllText(Path.ChangeExtension(deep, ".deps.json"), """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "Deep/1.0.0": { "dependencies": { "Middle": "1.0.0" }, "runtime": { "Deep.dll": {} } },
                "Middle/1.0.0": { "dependencies": { "Library": "1.0.0" }, "runtime": { "Middle.dll": {} } },
                "Library/1.0.0": { "runtime": { "Library.dll": {} } } } },
              "libraries": {
                "Deep/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "Middle/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "Library/1.0.0": { "type": "project", "serviceable": false, "sha512": "" } }
            }
            """);
        Refused("a missing assembly of an assembly", deep);
        Refused("a broken list of dependencies", good);
        Refused("a plugin that throws", folder.Compile("Throws", """
            using System;
            using CellEval;
            [Strategy("broken")]
            public sealed class Broken : IDistance
            {
                public Broken() => throw new InvalidOperationException("no luck today");
                public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
            }
            """));
        Refused("a plugin whose exception cannot be read", folder.Compile("Mute", """
            using System;
            using CellEval;
            public sealed class MuteException : Exception
            {
                public override string Message => throw new InvalidOperationException();
            }

            [Strategy("mute")]
            public sealed class Mute : IDistance
            {
                public Mute() => throw new MuteException();
                public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
            }
            """));
        Refused("services that cannot be registered, after a plugin that fits", folder.Compile("First", PluginSources.WithServices), folder.Compile("Unlucky", """
            using System;
            using CellEval;
            using Microsoft.Extensions.DependencyInjection;

            [assembly: MetricServices<Unlucky>]

            public sealed class Unlucky : IMetricServices
            {
                public static void ConfigureServices(IServiceCollection services) =>
                    throw new TypeLoadException("not today", new UnbasedException());
            }

            public sealed class UnbasedException : Exception
            {
                public override string Message => "no services";
                public override Exception GetBaseException() => throw this;
            }
            """));
        Refused("a host that adds to our profiles", folder.Compile("App", """
            using CellEval;
            [MetricHost] internal static partial class Host;
            internal static class Own
            {
                [Metric("own"), InProfile("vcc")] public static double Score(ScreenPair pair) => 1;
            }
            """));
        Refused("a host that does not say so before it is loaded", folder.Compile("Sly", PluginSources.OfContract(ContractVersion.Major, 0)
            .Replace("AssemblyName =>", "AssemblyName => \"Sly\"; public override bool IsHost => true; public string Other =>", StringComparison.Ordinal)));
        return Verify(text.ToString());
    }

    [Theory]
    [InlineData("\".NETCoreApp,Version=v10.0\"")]
    [InlineData("\".NETCoreApp,Version=v10.0.7\"")]
    [InlineData("\".NETCoreApp,Version=v6.0\"")]
    [InlineData("\".NETStandard,Version=v2.1\"")]
    public void A_plugin_for_this_runtime_or_an_older_one_fits(string framework)
    {
        using PluginFolder folder = new();
        Assert.NotEmpty(new ServiceCollection().AddMetricPluginFiles(folder.Compile("Fits", OfFramework(framework))));
    }

    private static string OfFramework(string framework) => PluginSources.OneMetric("fits")
        .Replace("using CellEval;", $"using CellEval; [assembly: System.Runtime.Versioning.TargetFramework({framework})]", StringComparison.Ordinal);

    [Fact]
    public void A_library_of_the_host_is_not_there_for_a_plugin()
    {
        using PluginFolder folder = new();
        var path = folder.Compile("Borrows", PluginSources.OneMetric("borrows") + "public class Uses { public FactAttribute? It; }"
            .Replace("FactAttribute", "Xunit.FactAttribute"), typeof(FactAttribute).Assembly.Location);
        var refusal = Assert.Throws<PluginLoadException>(() => new ServiceCollection().AddMetricPluginFiles(path));
        Assert.Contains("xunit.core", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_of_the_hosts_own_name_is_refused()
    {
        using PluginFolder folder = new();
        var services = new ServiceCollection().AddMetricPluginFiles(folder.Compile("Good", PluginSources.Good));
        var path = folder.Compile("other/Good", PluginSources.OneMetric("other"));
        var refusal = Assert.Throws<PluginLoadException>(() => services.AddMetricPluginFiles(path));
        Assert.Contains($"{path} is called Good", refusal.Message, StringComparison.Ordinal);
    }
}
