using CellEval.Generators.Tests.Hosts;

namespace CellEval.Generators.Tests.Rules;

public sealed class ProfileRuleTests
{
    [Fact]
    public async Task An_entry_that_names_no_variant_is_an_error() => await RuleCheck.Violates(
        "CELL0020",
        Source("[Metric(\"m\", K = [null, 50]), InProfile(\"quick\", «\"m_at_100\"»)] public static double M(DeContext de, int? k) => 1;"),
        "The metric 'm' has no variant 'm_at_100' to put into the profile 'quick': it has m_at_N, m_at_50");

    [Theory]
    [InlineData("nowhere")]
    [InlineData("Quick")]
    [InlineData("minimal")]
    [InlineData("vcc")]
    [InlineData("full")]
    [InlineData("de")]
    [InlineData("anndata")]
    public async Task A_profile_that_is_not_the_assemblys_own_is_an_error(string profile) => await RuleCheck.Violates(
        "CELL0021", Source($"[Metric(\"m\"), InProfile(«\"{profile}\"»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("[InProfile(\"quick\")]")]
    [InlineData("[InProfile(\"quick\", \"m\")]")]
    public async Task A_profile_of_the_assembly_is_fine(string entry) =>
        await RuleCheck.IsSilent(Source($"[Metric(\"m\")] {entry} public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("full")]
    [InlineData("de")]
    public async Task Metrics_on_a_context_of_their_own_may_name_open_profiles(string profile) =>
        await RuleCheck.IsSilent(Source($$"""
            [MetricContext("own", Provider = typeof(P))] public class C;
            public class P : IContextProvider<C>
            {
                public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
                public ICellSink? Open(CellSlice slice) => null;
                public C Build(ContextInputs inputs, System.Threading.CancellationToken cancellationToken) => new();
            }
            [Metric("m"), InProfile("{{profile}}")] public static double M(C c) => 1;
            """));

    [Theory]
    [InlineData("minimal")]
    [InlineData("vcc")]
    [InlineData("theirs")]
    public async Task A_host_may_name_closed_profiles_and_those_of_its_plugins(string profile)
    {
        var plugin = TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"theirs\")]");
        var source = Source(
            $"[Metric(\"m\"), InProfile(\"{profile}\")] public static double M(DeContext de) => 1; }} namespace Acme {{ [MetricHost] internal static partial class Host;");
        await RuleCheck.IsSilent(source, plugin);
        var run = GeneratorRun.Of(MetricCompilation.Create(source, references: plugin));
        Assert.Contains("bool IsHost => true;", run.Text("MetricPlugin.g.cs"), StringComparison.Ordinal);
        Assert.Contains("IsHost = true", run.Text("AssemblyMetadata.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "there is no such profile; name one of quick, minimal, vcc, pds, theirs, or declare it with [assembly: MetricProfile]")]
    [InlineData("VCC", "there is no such profile; name one of quick, minimal, vcc, pds, theirs, or declare it with [assembly: MetricProfile]")]
    [InlineData("full", "metrics of the kind de are in it already, so remove [InProfile]")]
    [InlineData("anndata", "it holds metrics of another kind than de")]
    public async Task A_host_may_name_no_other_profile(string profile, string why) => await RuleCheck.Violates(
        "CELL0021",
        Source($"[Metric(\"m\"), InProfile(«\"{profile}\"»)] public static double M(DeContext de) => 1; [MetricHost] public partial class Host;")
            .Replace("internal static class Metrics", "internal static partial class Metrics", StringComparison.Ordinal),
        $"The metric 'm' cannot name the profile '{profile}': {why}",
        TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"theirs\")]"));

    [Fact]
    public async Task A_host_that_cannot_be_completed_is_told_so_alone() => await RuleCheck.Violates(
        "CELL0031",
        Source("[Metric(\"m\"), InProfile(\"vcc\")] public static double M(DeContext de) => 1; } [MetricHost] internal class «Host» {"));

    [Fact]
    public void A_host_that_names_only_what_any_plugin_may_is_a_plugin_for_others() => Assert.DoesNotContain(
        "IsHost",
        GeneratorRun.Of(Source(
            "[Metric(\"m\"), InProfile(\"quick\")] public static double M(DeContext de) => 1; } [MetricHost] internal static partial class Host {"))
            .RequireCompiles().AllText(),
        StringComparison.Ordinal);

    [Fact]
    public void A_class_that_becomes_a_host_is_seen()
    {
        var source = Source("[Metric(\"m\"), InProfile(\"vcc\")] public static double M(DeContext de) => 1;");
        var compilation = MetricCompilation.Create(source);
        var driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        Assert.Contains(driver.GetRunResult().GeneratedTrees, tree => tree.FilePath.EndsWith("SkippedDeclarations.g.cs", StringComparison.Ordinal));
        var host = MetricCompilation.Parse("[CellEval.MetricHost] internal static partial class Host;", "Host.cs");
        Assert.DoesNotContain(
            driver.RunGenerators(compilation.AddSyntaxTrees(host)).GetRunResult().GeneratedTrees,
            tree => tree.FilePath.EndsWith("SkippedDeclarations.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void CellEvals_own_metrics_may_name_closed_profiles() => GeneratorRun
        .Of(Source("[Metric(\"m\"), InProfile(\"minimal\")] public static double M(DeContext de) => 1;"), "CellEval.Metrics.De")
        .RequireCompiles();

    [Fact]
    public async Task An_entry_that_is_given_twice_is_an_error() => await RuleCheck.Violates(
        "CELL0014",
        Source("[Metric(\"m\"), InProfile(\"quick\"), InProfile(\"quick\", «\"m\"»)] public static double M(DeContext de) => 1;"));

    [Theory]
    [InlineData("«\"Slow\"»")]
    [InlineData("«\"\"»")]
    [InlineData("«\"full\"»")]
    [InlineData("«\"vcc\"»")]
    [InlineData("«\"quick\"»")]
    public async Task A_profile_with_a_name_that_is_invalid_built_in_or_taken_is_an_error(string name) =>
        await RuleCheck.Violates("CELL0022", Source("", $"[assembly: MetricProfile({name})]"));

    [Theory]
    [InlineData("slow,+mae")]
    [InlineData("full,-slow")]
    [InlineData("+SLOW")]
    public async Task A_profile_that_is_composed_of_itself_is_an_error(string from) => await RuleCheck.Violates(
        "CELL0022",
        Source("", $"[assembly: MetricProfile(\"slow\", «From = \"{from}\"»)]"),
        "The profile 'slow' is composed of itself");

    [Fact]
    public async Task Profiles_of_an_assembly_that_are_composed_of_each_other_are_an_error()
    {
        var reported = await RuleCheck.Report(MetricCompilation.Create(Source(
            "", "[assembly: MetricProfile(\"a\", From = \"full,-b\"), MetricProfile(\"b\", From = \"+a\"), MetricProfile(\"c\", From = \"a\")]")));
        Assert.Equal(["a", "b"], reported.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'')[1]).Order(StringComparer.Ordinal));
        Assert.All(reported, diagnostic => Assert.Equal("CELL0022", diagnostic.Id));
    }

    [Theory]
    [InlineData("quick,+mae")]
    [InlineData("full,-quick")]
    public async Task A_profile_that_is_composed_of_another_is_fine(string from) =>
        await RuleCheck.IsSilent(Source("", $"[assembly: MetricProfile(\"slow\", From = \"{from}\")]"));

    private static string Source(string members, string attribute = "") =>
        $$"""
        using CellEval;
        [assembly: MetricProfile("quick")]
        {{attribute}}

        internal static class Metrics
        {
        {{members}}
        }
        """;
}
