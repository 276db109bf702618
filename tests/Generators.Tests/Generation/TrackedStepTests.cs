using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Generation;

/// <summary>
/// Which steps run again after an edit. <c>Cached</c> did not run; <c>Unchanged</c> ran and gave what it gave before, so that nothing
/// after it runs. Every edit makes a new compilation, whose symbols Roslyn binds anew: what reads symbols must run again, since a
/// constant, an enum or an interface in any file can change a metric. It is the only thing that does.
/// </summary>
public sealed class TrackedStepTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Numbers.cs"] = """
            using CellEval;
            [assembly: MetricProfile("quick")]
            internal static class Numbers
            {
                [Metric("first", K = [null, 1])] public static double First(DeContext de, int? k, double x = Other.Default) => 1;
                [Metric("second"), InProfile("quick")] public static double Second(DeContext de) => 2;
            }
            """,
        ["Strings.cs"] = """
            using System;
            using System.Threading;
            using CellEval;
            internal static class Strings
            {
                [Metric("third")] public static double Third(Own own) => 3;
            }
            [Strategy("s")] internal sealed class S : IDistance
            {
                public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
            }
            [MetricContext("own", Provider = typeof(Provider))] internal sealed class Own;
            internal sealed class Provider : IContextProvider<Own>
            {
                public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;
                public ICellSink? Open(CellSlice slice) => null;
                public Own Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
            }
            """,
        ["Other.cs"] = "internal static class Other { public const double Default = 0.5; public static int Count() => 1; }",
        ["Host.cs"] = "[CellEval.MetricHost] internal static partial class Host;",
    };

    [Fact]
    public Task After_an_edit_of_a_methods_body_in_another_file() => Verify(After("Other.cs", "=> 1;", "=> 2;"));

    [Fact]
    public Task After_an_edit_of_a_methods_body_in_the_same_file() => Verify(After("Numbers.cs", "=> 2;", "=> 4;"));

    [Fact]
    public Task After_an_edit_of_another_metric() => Verify(After("Numbers.cs", "\"second\"", "\"other\""));

    /// <summary>Why what reads symbols must run after an edit elsewhere.</summary>
    [Fact]
    public Task After_an_edit_of_a_constant_in_another_file() => Verify(After("Other.cs", "0.5", "0.25"));

    [Fact]
    public void A_new_file_is_an_edit_elsewhere() => Assert.Equal(
        Ours(After("Other.cs", "=> 1;", "=> 2;")),
        Ours(After(compilation => compilation.AddSyntaxTrees(Parse("New.cs", "internal class New;")))));

    private static IEnumerable<string> Ours(string steps) =>
        steps.Split('\n').Where(line => !line.Contains("ForAttribute", StringComparison.Ordinal));

    private static string After(string file, string old, string edited)
    {
        Assert.Contains(old, Files[file], StringComparison.Ordinal);
        return After(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => tree.FilePath == file), Parse(file, Files[file].Replace(old, edited))));
    }

    private static string After(Func<Compilation, Compilation> edit)
    {
        var compilation = MetricCompilation.Create("").RemoveAllSyntaxTrees()
            .AddSyntaxTrees(Files.Select(file => Parse(file.Key, file.Value)));
        Assert.Empty(GeneratorRun.Of(compilation).Diagnostics);
        var driver = GeneratorRun.CreateDriver().RunGenerators(compilation).RunGenerators(edit(compilation));
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);

        var steps = result.TrackedSteps.Concat(result.TrackedOutputSteps).DistinctBy(step => step.Key).OrderBy(step => step.Key, StringComparer.Ordinal);
        return string.Concat(steps.Select(step => $"{step.Key}: {Reasons(step.Value)}\n"));
    }

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> runs) => string.Join(
        ", ",
        runs.SelectMany(run => run.Outputs)
            .CountBy(output => output.Reason)
            .OrderBy(reason => reason.Key)
            .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key} {reason.Value}")));

    private static SyntaxTree Parse(string path, string text) => MetricCompilation.Parse(text, path);
}
