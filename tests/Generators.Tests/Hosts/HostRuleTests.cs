using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Hosts;

public sealed class HostRuleTests
{
    private const string Host = "[«CellEval.MetricHost»] internal static partial class Host;";

    [Theory]
    [InlineData("[CellEval.MetricHost] internal class «Metrics»;", "must be partial")]
    [InlineData("internal class Outer { [CellEval.MetricHost] internal partial class «Metrics»; }", "must stand in a partial type: 'Outer' is not")]
    [InlineData("[CellEval.MetricHost] internal partial class «Metrics»<T>;", "must not be generic, nor any type around it")]
    [InlineData("internal partial class Outer<T> { [CellEval.MetricHost] internal partial class «Metrics»; }", "must not be generic, nor any type around it")]
    [InlineData("[CellEval.MetricHost] file partial class «Metrics»;", "must not be local to its file, nor any type around it")]
    [InlineData("internal class Parent; [CellEval.MetricHost] internal partial class «Metrics» : Parent;", "must not derive from another class, whose members the generated ones could hide")]
    [InlineData("[CellEval.MetricHost] internal partial class «Names»;", "must not be called like a generated member: AddMetricPlugins, Names, Columns, Profiles")]
    public async Task A_host_that_cannot_be_completed_is_an_error(string source, string why)
    {
        var name = source.Contains("«Names»", StringComparison.Ordinal) ? "Names" : "Metrics";
        await RuleCheck.Violates("CELL0031", source, $"The metric host '{name}' {why}");
    }

    [Theory]
    [InlineData("internal static int Names => 1;", "Names")]
    [InlineData("internal static class Columns;", "Columns")]
    [InlineData("internal static partial class Profiles;", "Profiles")]
    [InlineData("internal static void AddMetricPlugins(int x) { }", "AddMetricPlugins")]
    public async Task A_host_with_a_member_of_a_generated_name_is_an_error(string member, string name) => await RuleCheck.Violates(
        "CELL0031",
        $"[CellEval.MetricHost] internal static partial class «Metrics» {{ {member} }}",
        $"The metric host 'Metrics' must not have a member '{name}' of its own: the generated one has this name");

    [Fact]
    public async Task An_overload_may_stand_beside_the_generated_method_which_no_rule_takes_for_the_hosts_own()
    {
        var run = GeneratorRun.Of("""
            using Microsoft.Extensions.DependencyInjection;
            [CellEval.MetricHost] internal static partial class Metrics
            {
                internal static IServiceCollection AddMetricPlugins(IServiceCollection services, int more) => services;
            }
            """).RequireCompiles();
        Assert.Empty(await RuleCheck.Report(run.Output));
    }

    [Theory]
    [InlineData("overlap", "overlap", "metric 'overlap'")]
    [InlineData("pair_real", "pair", "column 'pair_real'")]
    public async Task A_name_of_two_assemblies_is_an_error_that_names_both(string first, string second, string claimed) =>
        await RuleCheck.Violates(
            "CELL0032",
            Host,
            $"The {claimed} is claimed by both A.Metrics and B.Metrics: rename one, or reference only one of the assemblies",
            TestPlugin.Of("A.Metrics", first),
            TestPlugin.Reference(
                "B.Metrics",
                $"[Metric(\"{second}\")] public static (MetricScores real, MetricScores pred) M(DeContext de) => throw null!;"));

    [Fact]
    public async Task A_variant_of_two_assemblies_is_an_error_that_names_both() => await RuleCheck.Violates(
        "CELL0032",
        Host,
        "The variant 'top_at_50' is claimed by both A.Metrics and B.Metrics: rename one, or reference only one of the assemblies",
        TestPlugin.Of("A.Metrics", "top_at_50"),
        TestPlugin.Reference("B.Metrics", "[Metric(\"top\", K = [50])] public static double M(DeContext de, int? k) => 1;"));

    [Fact]
    public async Task A_metric_with_many_variants_is_named_once() => await RuleCheck.Violates(
        "CELL0032",
        Host,
        "The metric 'top' is claimed by both A.Metrics and B.Metrics: rename one, or reference only one of the assemblies",
        TestPlugin.Reference("A.Metrics", "[Metric(\"top\", K = [50, 100])] public static double M(DeContext de, int? k) => 1;"),
        TestPlugin.Reference("B.Metrics", "[Metric(\"top\", K = [50, 100])] public static double M(DeContext de, int? k) => 1;"));

    [Fact]
    public async Task A_name_of_the_host_and_a_plugin_is_an_error() => await RuleCheck.Violates(
        "CELL0032",
        Host + " internal static class M { [CellEval.Metric(\"own\")] public static double N(CellEval.DeContext de) => 1; }",
        "The metric 'own' is claimed by both Acme.Scores and B.Metrics: rename one, or reference only one of the assemblies",
        TestPlugin.Of("B.Metrics", "own"));

    [Fact]
    public async Task A_profile_of_two_assemblies_is_an_error() => await RuleCheck.Violates(
        "CELL0032",
        "[assembly: CellEval.MetricProfile(\"mine\", From = \"pds\")] " + Host,
        "The profile 'mine' is claimed by both Acme.Scores and B.Metrics: rename one, or reference only one of the assemblies",
        TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"mine\")]"));

    [Fact]
    public async Task A_kind_of_contexts_of_two_assemblies_is_an_error() => await RuleCheck.Violates(
        "CELL0032",
        Host,
        "The kind of contexts 'shape' is claimed by both A.Metrics and B.Metrics: rename one, or reference only one of the assemblies",
        Claiming("A.Metrics", "1, 0", "[assembly: MetricContextEntry(typeof(C), \"shape\")]"),
        Claiming("B.Metrics", "1, 0", "[assembly: MetricContextEntry(typeof(C), \"shape\")]"));

    [Theory]
    [InlineData(1, "upgrade CellEval in the host", 0, 1)]
    [InlineData(1, "upgrade CellEval in the host", 1, 0)]
    [InlineData(-1, "the plugin must be compiled anew", -1, 0)]
    public async Task A_plugin_for_another_contract_is_an_error_that_names_both_versions(
        int sign, string remedy, int major, int minor)
    {
        Assert.Equal(sign, Math.Sign((major, minor).CompareTo((0, 0))));
        var contract = $"{ContractVersion.Major + major}.{ContractVersion.Minor + minor}";
        await RuleCheck.Violates(
            "CELL0033",
            Host,
            $"A.Metrics is built for contract {contract}, but Acme.Scores has contract {ContractVersion.Major}.{ContractVersion.Minor}: {remedy}",
            Claiming("A.Metrics", contract.Replace(".", ", ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("minimal,+nowhere", "names 'nowhere', which nobody brings: reference the assembly that does, or correct the name")]
    [InlineData("nowhere,+b", "names 'nowhere', which nobody brings: reference the assembly that does, or correct the name")]
    [InlineData("b", "names 'b', which nobody brings: reference the assembly that does, or correct the name")]
    [InlineData("mine,-b", "is composed of itself")]
    public async Task A_profile_of_what_nobody_brings_is_an_error(string from, string why) => await RuleCheck.Violates(
        "CELL0034",
        $"[assembly: CellEval.MetricProfile(\"mine\", From = \"{from}\")] {Host}",
        $"The profile 'mine' of Acme.Scores {why}",
        TestPlugin.Of("B.Metrics", "b"));

    [Theory]
    [InlineData("[assembly: CellEval.MetricProfile(\"mine\"), MetricProfileEntry(\"mine\", \"gone\")]", "'mine' of A.Metrics names 'gone', which nobody brings: reference the assembly that does, or correct the name")]
    [InlineData("[assembly: MetricProfileEntry(\"vcc\", \"gone\")]", "'vcc' of A.Metrics is not its own, so it cannot add 'gone'")]
    public async Task An_entry_of_what_nobody_brings_is_an_error(string attributes, string why) => await RuleCheck.Violates(
        "CELL0034", Host, $"The profile {why}", Claiming("A.Metrics", "1, 0", attributes));

    [Fact]
    public async Task Profiles_may_be_composed_in_a_circle_of_metrics_only() => await RuleCheck.IsSilent(
        "[assembly: CellEval.MetricProfile(\"mine\", From = \"theirs,-b,+MINIMAL\")] " + Host.Replace("«", "").Replace("»", ""),
        TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"theirs\", From = \"+b\")]"));

    [Fact]
    public async Task Without_a_host_nothing_is_checked() => await RuleCheck.IsSilent(
        "internal static class M { [CellEval.Metric(\"own\")] public static double N(CellEval.DeContext de) => 1; }",
        TestPlugin.Of("A.Metrics", "b"),
        TestPlugin.Of("B.Metrics", "b"));

    [Theory]
    [InlineData("full,")]
    [InlineData("-mae")]
    public async Task A_composition_of_another_form_is_an_error(string from) => await RuleCheck.Violates(
        "CELL0022",
        $"[assembly: CellEval.MetricProfile(\"mine\", «From = \"{from}\"»)]",
        $"The profile 'mine' is composed of '{from}': expected a profile, then +NAME or -NAME, with commas between them, for example full,-overlap_at_N,+my_metric");

    private static MetadataReference Claiming(string assembly, string contract, string attributes = "") =>
        TestPlugin.Claiming(assembly, $"[assembly: MetricPlugin(typeof(C), {contract})] {attributes}");
}
