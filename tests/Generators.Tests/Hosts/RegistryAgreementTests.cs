using CellEval.Engine;
using CellEval.SourceGenModel;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Hosts;

/// <summary>What the registry refuses when a host starts, no host compiles with; what it takes, a host does.</summary>
public sealed class RegistryAgreementTests
{
    private const string Host = "[CellEval.MetricHost] internal static partial class Host;";
    private const string Between = "{ public double Between(System.ReadOnlySpan<double> x, System.ReadOnlySpan<double> y) => 0; }";

    public static TheoryData<string, string, string?> Pairs => new()
    {
        { Metric("a"), Metric("b"), null },
        { Metric("same"), Metric("same"), "CELL0032" },
        { Metric("same", "K = [50]"), Metric("same_at_50"), "CELL0032" },
        { Metric("pair_real"), Outputs("pair"), "CELL0032" },
        { Metric("a"), Metric("b", "FormerNames = [\"a\"]"), "CELL0032" },
        { Metric("b", "FormerNames = [\"a\"]"), Metric("a"), "CELL0032" },
        { Outputs("pair"), Metric("b", "FormerNames = [\"pair_real\"]"), "CELL0032" },
        { Metric("a_at_50"), Metric("b", "K = [50], FormerNames = [\"a\"]"), "CELL0032" },
        { Metric("a", "FormerNames = [\"old\"]"), Metric("b", "FormerNames = [\"old\"]"), "CELL0032" },
        { Metric("a", "FormerNames = [\"old\"]"), Metric("b", "FormerNames = [\"older\"]"), null },
        { Strategy("s"), Strategy("s"), "CELL0032" },
        { Strategy("s"), Strategy("t"), null },
        { Strategy("s"), Strategy("s", "IOther") + " internal interface IOther : IStrategy;", null },
        { Strategy("s"), Sweeping("s"), null },
        { Sweeping("s") + Strategy("s"), Metric("b"), null },
        { Strategy("s"), Sweeping("t"), "CELL0036" },
        { Sweeping("l1"), Metric("b"), "CELL0036" },
        { Metric("a") + Profile("mine", ""), Metric("b") + Profile("mine", ""), "CELL0032" },
        { Metric("a") + Profile("mine", "full,+nowhere"), Metric("b"), "CELL0034" },
        { Metric("a") + Profile("mine", "full,-b"), Metric("b"), null },
        { Metric("a") + Profile("mine", "full,-old"), Metric("b", "FormerNames = [\"old\"]"), null },
        { Metric("a") + Profile("mine", "full,-old_at_50"), Metric("b", "K = [50], FormerNames = [\"old\"]"), null },
        { Metric("a") + Profile("mine", "old"), Metric("b", "FormerNames = [\"old\"]"), "CELL0034" },
        { Metric("a") + Profile("mine", "theirs"), Metric("b") + Profile("theirs", "+mine"), "CELL0034" },
        { Adding("a"), Metric("b"), null },
        { Adding("a"), Adding("b"), "CELL0034" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_registry_and_the_compiler_agree(string first, string second, string? rule)
    {
        GeneratorRun[] runs = [Run("A.Metrics", first), Run("B.Metrics", second)];
        var reported = await RuleCheck.Report(
            MetricCompilation.Create(Host, references: [.. runs.Select(run => run.Output.ToMetadataReference())]));
        Assert.Equal(rule is null ? [] : [rule], reported.Select(diagnostic => diagnostic.Id).Distinct());

        var plugins = runs.Select(run => LoadedPlugin.Of(run).Plugin);
        var refused = Record.Exception(() => new MetricRegistry(plugins, [ContextDeclaration.Create<DeContext>("de")]));
        if (rule is null)
            Assert.Null(refused);
        else
            Assert.IsType<MetricRegistrationException>(refused);
    }

    // Attributes of the assembly stand first.
    private static GeneratorRun Run(string assembly, string members)
    {
        var parts = members.Split('§');
        var attributes = string.Concat(parts.Where((_, place) => place % 2 == 1));
        return TestPlugin.Run(assembly, string.Concat(parts.Where((_, place) => place % 2 == 0)), attributes);
    }

    private static string Metric(string name, string more = "") =>
        $"[Metric(\"{name}\"{(more.Length == 0 ? "" : ", " + more)})] public static double M(DeContext de{(more.Contains('K', StringComparison.Ordinal) ? ", int? k" : "")}) => 1;";

    private static string Outputs(string name) =>
        $"[Metric(\"{name}\")] public static (MetricScores real, MetricScores pred) M(DeContext de) => throw null!;";

    private static string Strategy(string name, string type = "IDistance") =>
        $"[Strategy(\"{name}\")] internal sealed class S : {type} {Between}";

    private static string Sweeping(string name) =>
        $"[Metric(\"near_{{x}}\")] public static double Near(DeContext de, [Sweep(\"{name}\")] IDistance x) => 1;";

    private static string Profile(string name, string from) =>
        $"§[assembly: MetricProfile(\"{name}\"{(from.Length == 0 ? "" : $", From = \"{from}\"")})]§";

    private static string Adding(string name) =>
        $"[Metric(\"{name}\"), InProfile(\"vcc\")] public static double M(DeContext de) => 1; }} [MetricHost] internal static partial class OwnHost {{";
}
