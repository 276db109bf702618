using System.Globalization;
using System.Text;
using CellEval.Generators.Tests.Hosts;
using Microsoft.CodeAnalysis;
using static CellEval.Generators.Tests.MetricCompilation;

namespace CellEval.Generators.Tests.Rules;

/// <summary>The text and the place of every diagnostic, from sources that violate each rule in its ways.</summary>
public sealed class DiagnosticTextTests
{
    private static readonly string[] Metrics =
    [
        "[Metric(\"m\")] private static double M(DeContext de) => 1;",
        "private class C { [Metric(\"m\")] public static double M(DeContext de) => 1; }",
        "public class C { [Metric(\"m\")] public double M(DeContext de) => 1; }",
        "public class C<T> { [Metric(\"m\")] public static double M(DeContext de) => 1; }",
        "public interface I { [Metric(\"m\")] public static double M(DeContext de) => 1; }",
        "[Metric(\"m\"), Obsolete(\"no\", true)] public static double M(DeContext de) => 1;",
        "[Metric(\"m\")] public static async Task<double> M(DeContext de) => await Task.FromResult(1d);",
        "public static Func<DeContext, double> F = [Metric(\"m\")] static (DeContext de) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, int x) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, ref int x) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, decimal x = 1) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, IDistance x) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, IStrategy x) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, IServiceProvider? x = null) => 1;",
        "private interface I; [Metric(\"m\")] internal static double M(DeContext de, I x) => 1;",
        "[Metric(\"m\")] public static Task<double> M(DeContext de) => throw null!;",
        "[Metric(\"m\")] public static double M(int x = 1) => x;",
        "[Metric(\"m\")] public static double M(DeContext de, int topGenes = 1, int top_genes = 1) => 1;",
        "[Metric(\"m\", Version = 0)] public static double M(DeContext de) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [ObsmKey] int x = 1) => 1;",
        "[Strategy(\"s\")] public abstract class S : IDistance { public abstract double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y); }",
        "[Strategy(\"s\")] public class S;",
        "[Metric(\"m\", K = [1])] public static double M(DeContext de) => 1;",
        "[Metric(\"m\", K = [1])] public static double M(DeContext de, int k = 5) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\", K = [])] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\", K = null)] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\", K = [50, 0, 1.5])] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\", K = [50, null, 50])] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de) => 1; [Metric(\"m\", Order = 1)] public static double N(DeContext de) => 1;",
        "[Metric(\"a\")] public static double M(DeContext de) => 1; [Metric(\"b\", FormerNames = [\"a\"])] public static double N(DeContext de) => 1;",
        "[Metric(\"m\", FormerNames = [\"old\", \"Older\"])] public static double M(DeContext de) => 1;",
        "[Metric(\"Top Overlap\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(-1)] int x) => 1;",
        "[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(1, 2L)] int x) => 1;",
        "[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep] int x) => 1;",
        "[Metric(\"m\")] public static double M(ScreenPair pair, [Sweep(1)] IServiceProvider x) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [Sweep(1)] int x) => 1;",
        "[Metric(\"m_{x}_{x}_{y}\")] public static double M(DeContext de, [Sweep(1)] int x) => 1;",
        "[Metric(\"m_{k}\", K = [1])] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range(0, 1)] string x = \"\") => 1;",
        "[Metric(\"m\", K = [1])] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range(0, 1)] int? k) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range(typeof(int), \"0\", \"1\")] int x = 1) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range(1, 0.5)] double x = 1) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, [System.ComponentModel.DataAnnotations.Range(0, 1)] double x = 2) => 1;",
        "[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep(2, 1), System.ComponentModel.DataAnnotations.Range(2, int.MaxValue)] int x) => 1;",
        "[Metric(\"m\", K = [null, 50]), InProfile(\"quick\", \"m_at_100\")] public static double M(DeContext de, int? k) => 1;",
        "[Metric(\"m\"), InProfile(\"quick\"), InProfile(\"quick\", \"m\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m\"), InProfile(\"slow\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m\"), InProfile(\"vcc\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m\"), InProfile(\"full\")] public static double M(DeContext de) => 1;",
        "[Metric(\"quick\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m\", FormerNames = [\"full\"])] public static double M(DeContext de) => 1;",
        "[Metric(\"m\", K = [50], FormerNames = [\"old\"])] public static double M(DeContext de, int? k) => 1; [Metric(\"old_at_50\")] public static double N(DeContext de) => 1;",
        "[Metric(\"m\"), InProfile(\"anndata\")] public static double M(DeContext de) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, __arglist) => 1;",
        "[Metric(\"m\")] public static double M(DeContext de, DeSortBy x = (DeSortBy)77) => 1;",
        "public enum E; [Metric(\"m\")] public static double M(DeContext de, E x = 0) => 1;",
        "[Metric(\"m\")] public static ref double M(DeContext de) => throw null!;",
        "[Metric(\"m_{x}\")] public static double M(DeContext de, [Sweep((DeSortBy)77)] DeSortBy x) => 1;",
        "[Strategy(\"s\"), Obsolete(\"no\", true)] public class S : IDistance { public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0; }",
        "public abstract class D : IDistance { public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0; } [Strategy(\"s\")] public class A : D; [Strategy(\"s\")] public class B : D;",
        "[Metric(\"m\", Best = (BestValue)99)] public static double M(DeContext de) => 1;",
        "[InProfile(\"quick\")] public static double M(DeContext de, [Sweep(1)] int x, [ObsmKey] string key = \"\") => 1;",
        "[MetricContext(\"own\")] public class C<T>;",
        "[MetricContext(\"own\", Provider = typeof(string))] public class C;",
    ];

    private static readonly string[] Profiles = ["Slow", "full", "quick", "slow\", From = \"+slow"];

    private const string Nearest = " internal static class M { [CellEval.Metric(\"m_{x}\")] public static double N(CellEval.DeContext de, [CellEval.Sweep(\"NAME\")] CellEval.IDistance x) => 1; }";

    private const string Host = "[CellEval.MetricHost] internal static partial class Host;";

    private static readonly (string Source, MetadataReference[] References)[] Hosts =
    [
        ("[CellEval.MetricHost] internal class Host;", []),
        (Host, [TestPlugin.Of("A.Metrics", "overlap"), TestPlugin.Of("B.Metrics", "overlap")]),
        (Host, [TestPlugin.Claiming("A.Metrics", "[assembly: MetricPlugin(typeof(C), 2, 0)]")]),
        ($"[assembly: CellEval.MetricProfile(\"mine\", From = \"+nowhere\")] {Host}", [TestPlugin.Of("A.Metrics", "overlap")]),
        (Host, [TestPlugin.Of("A.Metrics", "overlap"), TestPlugin.Reference("B.Metrics", "[Metric(\"b\", FormerNames = [\"overlap\"])] public static double M(DeContext de) => 1;")]),
        (Host + Nearest.Replace("NAME", "l1", StringComparison.Ordinal), []),
        (Host + Nearest.Replace("NAME", "nearest", StringComparison.Ordinal), []),
    ];

    [Fact]
    public async Task Every_diagnostic()
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>();
        var sources = Metrics.Select(member => (Shown: member, Source: Source(member)))
            .Concat(Profiles.Select(profile => ($"[assembly: MetricProfile(\"{profile}\")]", Source("", profile))));
        foreach (var (shown, source) in sources)
            await Append(text, seen, shown, Create(source));

        foreach (var (source, references) in Hosts)
        {
            var plugins = string.Join(", ", references.Select(reference => reference.Display));
            await Append(text, seen, $"{source} [{plugins}]", Create(source, references: references));
        }

        await Append(text, seen, "file class S", Create(
            "[assembly: CellEval.MetricServices<S>] file class S : CellEval.IMetricServices "
            + "{ public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }"));

        var old = Create("class M { [CellEval.Metric(\"m\")] public static double N(CellEval.DeContext de) => 1; }");
        await Append(text, seen, "LangVersion 11", LanguageRuleTests.In(old, Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11));

        var rules = RuleCheck.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id);
        Assert.Empty(rules.Except(seen));
        await Verify(text.ToString());
    }

    private static async Task Append(StringBuilder text, HashSet<string> seen, string shown, Compilation compilation)
    {
        text.Append(shown).Append('\n');
        var reported = await RuleCheck.Report(compilation);
        Assert.NotEmpty(reported);
        foreach (var diagnostic in reported.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            seen.Add(diagnostic.Id);
            text.Append(CultureInfo.InvariantCulture, $"    {Place(diagnostic.Location)}: {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        }

        text.Append('\n');
    }

    private static string Place(Location location)
    {
        if (location.SourceTree is not { } tree)
            return "no place";
        var start = location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1}) «{tree.GetText().ToString(location.SourceSpan)}»";
    }

    private static string Source(string member, string? profile = null) =>
        InClass(member).Replace(
            "namespace Acme;",
            "[assembly: MetricProfile(\"quick\")]\n" + (profile is null ? "" : $"[assembly: MetricProfile(\"{profile}\")]\n") + "namespace Acme;");
}
