using System.Text.RegularExpressions;
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
    [InlineData("theirs,+nowhere", "names 'nowhere', which nobody brings: reference the assembly that does, or correct the name")]
    public async Task A_profile_of_what_nobody_brings_is_an_error(string from, string why) => await RuleCheck.Violates(
        "CELL0034",
        $"[assembly: CellEval.MetricProfile(\"mine\", From = \"{from}\")] {Host}",
        $"The profile 'mine' of Acme.Scores {why}",
        TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"theirs\")]"));

    [Fact]
    public async Task Profiles_of_two_assemblies_that_are_composed_of_each_other_are_an_error()
    {
        var reported = await RuleCheck.Report(MetricCompilation.Create(
            "[assembly: CellEval.MetricProfile(\"mine\", From = \"theirs\")] [CellEval.MetricHost] internal static partial class Host;",
            references: TestPlugin.Reference("B.Metrics", TestPlugin.Metric("b", 0), "[assembly: MetricProfile(\"theirs\", From = \"+mine\")]")));
        Assert.Equal(
            [
                "The profile 'mine' of Acme.Scores is composed of itself",
                "The profile 'theirs' of B.Metrics is composed of itself",
            ],
            reported.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(reported, diagnostic => Assert.Equal("CELL0034", diagnostic.Id));
    }

    /// <summary>As at run time, where the old name still works.</summary>
    [Theory]
    [InlineData("full,-old")]
    [InlineData("+old_at_50")]
    public async Task A_profile_may_name_what_a_metric_was_called_before(string from) => await RuleCheck.IsSilent(
        $"[assembly: CellEval.MetricProfile(\"mine\", From = \"{from}\")] {Silent}",
        TestPlugin.Reference(
            "B.Metrics", "[Metric(\"new\", K = [50], FormerNames = [\"old\"])] public static double M(DeContext de, int? k) => 1;"));

    [Theory]
    [InlineData("a", "name and former name 'a' is claimed by both A.Metrics and B.Metrics: take it out of FormerNames in B.Metrics")]
    [InlineData("a_at_50", "name and former name 'a_at_50' is claimed by both A.Metrics and B.Metrics: take it out of FormerNames in B.Metrics")]
    [InlineData("pair_real", "name and former name 'pair_real' is claimed by both A.Metrics and B.Metrics: take it out of FormerNames in B.Metrics")]
    [InlineData("older", "former name 'older' is claimed by both A.Metrics and B.Metrics: take it out of FormerNames in one")]
    public async Task A_former_name_of_another_assembly_is_an_error(string former, string claimed) => await RuleCheck.Violates(
        "CELL0032",
        Host,
        $"The {claimed}, or reference only one of the assemblies",
        TestPlugin.Reference("A.Metrics", """
            [Metric("a", K = [50], FormerNames = ["older"])] public static double M(DeContext de, int? k) => 1;
            [Metric("pair")] public static (MetricScores real, MetricScores pred) N(DeContext de) => throw null!;
            """),
        TestPlugin.Reference("B.Metrics", $"[Metric(\"b\", FormerNames = [\"{former}\"])] public static double M(DeContext de) => 1;"));

    /// <summary>What 'old' was with k = 50 is a name that another assembly's metric has now.</summary>
    [Fact]
    public async Task The_former_name_of_a_variant_is_one_too() => await RuleCheck.Violates(
        "CELL0032",
        Host,
        "The name and former name 'old_at_50' is claimed by both B.Metrics and A.Metrics: take it out of FormerNames in A.Metrics, or reference only one of the assemblies",
        TestPlugin.Reference("A.Metrics", "[Metric(\"new\", K = [50, 100], FormerNames = [\"old\"])] public static double M(DeContext de, int? k) => 1;"),
        TestPlugin.Of("B.Metrics", "old_at_50"));

    [Fact]
    public async Task A_strategy_of_two_assemblies_is_an_error_that_names_both() => await RuleCheck.Violates(
        "CELL0032",
        Host,
        "The IDistance strategy 's1' is claimed by both A.Metrics and B.Metrics: rename one, or reference only one of the assemblies",
        Bringing("A.Metrics", "s1"),
        Bringing("B.Metrics", "s1"));

    [Fact]
    public async Task Strategies_of_two_interfaces_may_have_one_name() => await RuleCheck.IsSilent(
        Silent + Own("s1", "IOther") + " internal interface IOther : CellEval.IStrategy;",
        Bringing("A.Metrics", "s1"));

    [Theory]
    [InlineData("l1", "reference CellEval.Metrics.AnnData, which does")]
    [InlineData("nonesuch", "reference the assembly that does, or name one of s1")]
    public async Task A_strategy_that_no_assembly_brings_is_an_error(string name, string remedy)
    {
        await RuleCheck.Violates(
            "CELL0036",
            Host + Taking(name),
            $"The variant 'm_{name}' of Acme.Scores takes the IDistance '{name}', which no assembly of the host brings: {remedy}",
            Bringing("A.Metrics", "s1"));
        await RuleCheck.Violates(
            "CELL0036",
            Host,
            $"The variant 'm_{name}' of B.Metrics takes the IDistance '{name}', which no assembly of the host brings: {remedy}",
            Bringing("A.Metrics", "s1"),
            TestPlugin.Reference("B.Metrics", Sweeping(name)));
    }

    [Fact]
    public async Task Without_any_strategy_the_name_may_be_wrong() => await RuleCheck.Violates(
        "CELL0036",
        Host + Taking("nonesuch"),
        "The variant 'm_nonesuch' of Acme.Scores takes the IDistance 'nonesuch', which no assembly of the host brings: "
            + "reference the assembly that does, or correct the name");

    [Fact]
    public async Task A_strategy_that_the_host_or_another_plugin_brings_is_there()
    {
        await RuleCheck.IsSilent(Silent + Taking("s1"), Bringing("A.Metrics", "s1"));
        await RuleCheck.IsSilent(Silent + Taking("s1") + Own("s1", "CellEval.IDistance"));
        await RuleCheck.IsSilent(Silent, Bringing("A.Metrics", "s1"), TestPlugin.Reference("B.Metrics", Sweeping("s1")));
    }

    /// <summary>The message can say which assembly of CellEval brings a strategy.</summary>
    [Fact]
    public async Task Every_strategy_of_CellEval_is_known()
    {
        var sources = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories);
        var declared = sources
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "^\\[Strategy\\(\"([a-z0-9_]+)\"\\)\\]\\r?\\n.*: *(I[A-Za-z]+)", RegexOptions.Multiline)
                .Select(match => (
                    Name: match.Groups[1].Value,
                    Interface: match.Groups[2].Value,
                    Assembly: "CellEval." + Path.GetRelativePath(Path.Combine(RepositoryRoot.Path, "src"), file).Split('/', '\\')[0])))
            .ToList();
        Assert.True(declared.Count >= 12, $"{declared.Count}");
        foreach (var (name, strategy, assembly) in declared)
        {
            var contract = strategy == "ITiledDistance" ? "IDistance" : strategy;
            var taking = $"internal static class M {{ [CellEval.Metric(\"m_{{near}}\")] public static double N(CellEval.DeContext de, [CellEval.Sweep(\"{name}\")] CellEval.{contract} near) => 1; }}";
            var reported = Assert.Single(await RuleCheck.Report(MetricCompilation.Create(Silent + taking)));
            Assert.EndsWith($": reference {assembly}, which does", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    /// <summary>As the registry has it: of all plugins one may be the host.</summary>
    [Fact]
    public async Task A_host_of_a_host_may_not_add_to_profiles_of_others_too()
    {
        const string Adding = "[Metric(\"{0}\"), InProfile(\"vcc\")] public static double M(DeContext de) => 1;";
        var library = TestPlugin.Reference(
            "A.Host", Adding.Replace("{0}", "a", StringComparison.Ordinal) + "} [MetricHost] internal static partial class Host {");
        await RuleCheck.IsSilent(Silent, library);
        await RuleCheck.Violates(
            "CELL0034",
            Host + " internal static class M { [CellEval.Metric(\"b\"), CellEval.InProfile(\"vcc\")] public static double N(CellEval.DeContext de) => 1; }",
            "The profile 'vcc' of Acme.Scores cannot hold 'b': A.Host adds to profiles of others too, and only one host may",
            library);
    }

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

    private const string Silent = "[CellEval.MetricHost] internal static partial class Host;";

    private static string Sweeping(string name) =>
        $"[Metric(\"m_{{near}}\")] public static double M(DeContext de, [Sweep(\"{name}\")] IDistance near) => 1;";

    private static string Taking(string name) => $" internal static class Taken {{ {Sweeping(name)
        .Replace("[Metric", "[CellEval.Metric", StringComparison.Ordinal)
        .Replace("[Sweep", "[CellEval.Sweep", StringComparison.Ordinal)
        .Replace("DeContext", "CellEval.DeContext", StringComparison.Ordinal)
        .Replace("IDistance", "CellEval.IDistance", StringComparison.Ordinal)} }}";

    private static string Own(string name, string strategy) =>
        $" [CellEval.Strategy(\"{name}\")] internal sealed class Own : {strategy} "
        + "{ public double Between(System.ReadOnlySpan<double> x, System.ReadOnlySpan<double> y) => 0; }";

    private static MetadataReference Bringing(string assembly, string name) => TestPlugin.Reference(
        assembly,
        $"[Strategy(\"{name}\")] internal sealed class S : IDistance {{ public double Between(System.ReadOnlySpan<double> x, System.ReadOnlySpan<double> y) => 0; }}");

    private static MetadataReference Claiming(string assembly, string contract, string attributes = "") =>
        TestPlugin.Claiming(assembly, $"[assembly: MetricPlugin(typeof(C), {contract})] {attributes}");
}
