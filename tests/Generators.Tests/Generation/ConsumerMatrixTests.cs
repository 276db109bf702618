using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Tests.Generation;

/// <summary>
/// Generated code gives no warning in any consumer, all analyzers of the SDK turned on (<c>AnalysisLevel=latest-all</c>).
/// </summary>
public sealed class ConsumerMatrixTests
{
    private const string Plugin = """
        [assembly: global::CellEval.MetricProfile("quick")]

        NAMESPACE

        public static class TheMetrics
        {
            [global::CellEval.Metric("m_{x}_{near}", K = [null, 50], FormerNames = ["old"], Description = "Text."), global::CellEval.InProfile("quick")]
            public static (global::CellEval.MetricScores real, global::CellEval.MetricScores @class) M(
                global::CellEval.DeContext @in, int? k, [global::CellEval.Sweep(Choice.A, Choice.B)] Choice x,
                [global::CellEval.Sweep("l1")] global::CellEval.IDistance near, global::System.IServiceProvider services,
                Choice option = Choice.B, [global::System.ComponentModel.DataAnnotations.Range(double.MinValue, double.MaxValue,
                    MinimumIsExclusive = true, MaximumIsExclusive = true)] double number = 0.5,
                [global::System.ComponentModel.Description("A text that is too long to stand on one line of generated code, and so is broken.")]
                string text = "a") => throw new global::System.NotSupportedException();

            [global::CellEval.Metric("old_one"), global::System.Obsolete("Use m.")]
            public static double Old(global::CellEval.ScreenPair pair, global::System.Threading.CancellationToken token) => 1;

            [global::CellEval.Metric("overload")] public static double N(global::CellEval.DeContext de, int x = 1) => x;
            [global::CellEval.Metric("overload_too")] public static double N(global::CellEval.DeContext de, double x = 1) => x;
        }

        public enum Choice { A, B }

        [global::CellEval.Strategy("own")]
        public sealed class Own : global::CellEval.IDistance
        {
            public double Between(global::System.ReadOnlySpan<double> x, global::System.ReadOnlySpan<double> y) => 0;
        }

        """;

    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Sdk = new(SdkAnalyzers);

    public static TheoryData<string, bool, bool> Consumers
    {
        get
        {
            var data = new TheoryData<string, bool, bool>();
            data.Add("namespace Acme;", false, false);
            data.Add("namespace Acme;", false, true);
            data.Add("namespace Acme;", true, false);
            data.Add("namespace Acme;", true, true);
            foreach (var space in new[] { "CellEval", "CellEval.Foo", "CellEval.Generated", "Acme.CellEval", "Acme.System" })
                data.Add($"namespace {space};", true, true);
            data.Add("", true, true);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task Generated_code_gives_no_warning(string space, bool nullable, bool implicitUsings) =>
        await RequireSilence(Plugin.Replace("NAMESPACE", space), nullable, implicitUsings);

    [Theory]
    [InlineData("public class CellEval { }")]
    [InlineData("public class System { }")]
    [InlineData("public class MetricScores { }")]
    [InlineData("public class MetricPlugin { } public class Microsoft { }")]
    public async Task Types_named_like_ours_give_no_warning(string types) =>
        await RequireSilence(Plugin.Replace("NAMESPACE", "namespace Acme;") + types, nullable: true, implicitUsings: false);

    [Fact]
    public void The_analyzers_of_the_SDK_are_there_and_speak_of_ordinary_code()
    {
        Assert.Contains(Sdk.Value, analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == "CA1822"));
        Assert.InRange(Sdk.Value.Length, 100, 1000);
    }

    private static async Task RequireSilence(string source, bool nullable, bool implicitUsings)
    {
        var compilation = MetricCompilation.Create(
            source, nullable: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
        if (implicitUsings)
            compilation = compilation.AddSyntaxTrees(MetricCompilation.Parse(ImplicitUsings, "GlobalUsings.cs"));
        var run = GeneratorRun.Of(compilation).RequireCompiles();
        var rules = Sdk.Value.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct();
        var options = run.Output.Options.WithSpecificDiagnosticOptions(
            rules.ToDictionary(id => id, _ => ReportDiagnostic.Warn));

        var output = run.Output.WithOptions(options);
        var reported = await output.WithAnalyzers(Sdk.Value).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        Assert.NotEmpty(reported);
        Assert.DoesNotContain(reported, diagnostic =>
            diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
    }

    private static ImmutableArray<DiagnosticAnalyzer> SdkAnalyzers()
    {
        // dotnet/shared/Microsoft.NETCore.App/<version>/ lies beside dotnet/sdk/<version>/.
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sdks = Path.Combine(runtime, "..", "..", "..", "sdk");
        var folder = Directory.GetDirectories(Path.GetFullPath(sdks))
            .Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers"))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal)
            .Last();
        string[] files = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];
        return
        [
            .. files.Select(file => Assembly.LoadFrom(Path.Combine(folder, file)))
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true && !type.IsAbstract)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }
}
