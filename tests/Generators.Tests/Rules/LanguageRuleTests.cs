using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Tests.Rules;

/// <summary>An older language gives one clear error, none in generated code.</summary>
public sealed class LanguageRuleTests
{
    private const string Source = """
        internal static class M
        {
            [CellEval.Metric("m")]
            public static double N(CellEval.DeContext de) { return 1; }

            [CellEval.Metric("s")]
            public static CellEval.MetricScores S(CellEval.DeContext de) { return null; }

            [CellEval.Metric("t")]
            public static (CellEval.MetricScores A, CellEval.MetricScores B) T(CellEval.DeContext de) { return (null, null); }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp11)]
    public async Task An_older_language_gives_one_error(LanguageVersion version)
    {
        var compilation = In(MetricCompilation.Create(Source, nullable: NullableContextOptions.Disable), version);
        Assert.Equal("CELL0009", Assert.Single(await RuleCheck.Report(compilation)).Id);
        var error = Assert.Single(Generated(compilation, version));
        Assert.StartsWith("#error: 'CELL0009 ", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    public async Task A_newer_language_gives_none(LanguageVersion version)
    {
        var compilation = In(MetricCompilation.Create(Source), version);
        Assert.Empty(await RuleCheck.Report(compilation));
        Assert.Empty(Generated(compilation, version));
    }

    [Fact]
    public async Task A_composed_profile_needs_the_language_too()
    {
        var compilation = In(MetricCompilation.Create("[assembly: CellEval.MetricProfile(\"mine\", From = \"full\")]"), LanguageVersion.CSharp11);
        Assert.Equal("CELL0009", Assert.Single(await RuleCheck.Report(compilation)).Id);
        Assert.StartsWith(
            "#error: 'CELL0009 ",
            Assert.Single(Generated(compilation, LanguageVersion.CSharp11)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_need_the_language_too()
    {
        var compilation = In(
            MetricCompilation.Create(
                "[assembly: CellEval.MetricServices<S>] internal class S : CellEval.IMetricServices { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }"),
            LanguageVersion.CSharp11);
        Assert.Equal("CELL0009", Assert.Single(await RuleCheck.Report(compilation)).Id);
        Assert.Single(Generated(compilation, LanguageVersion.CSharp11));
    }

    [Fact]
    public async Task Without_metrics_the_language_is_free()
    {
        var compilation = In(MetricCompilation.Create("class C { }"), LanguageVersion.CSharp7_3);
        Assert.Empty(await RuleCheck.Report(compilation));
        var run = Driver(LanguageVersion.CSharp7_3).RunGenerators(compilation).GetRunResult();
        Assert.Empty(run.GeneratedTrees);
    }

    public static CSharpCompilation In(CSharpCompilation compilation, LanguageVersion version)
    {
        var tree = compilation.SyntaxTrees.Single();
        return compilation
            .WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))
            .ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString(), Options(version), tree.FilePath));
    }

    private static CSharpParseOptions Options(LanguageVersion version) =>
        MetricCompilation.ParseOptions.WithLanguageVersion(version);

    private static CSharpGeneratorDriver Driver(LanguageVersion version) => CSharpGeneratorDriver.Create(
        [new MetricGenerator().AsSourceGenerator()], parseOptions: Options(version));

    private static IEnumerable<Diagnostic> Generated(Compilation compilation, LanguageVersion version)
    {
        Driver(version).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning
            && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
    }
}
