using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Hosts;

/// <summary>Two assemblies whose names differ only in points give one <c>Add…Metrics</c> each, of the same name.</summary>
public sealed class SpeltAlikeTests
{
    private static readonly Lazy<MetadataReference[]> Both = new(() =>
        [TestPlugin.Of("Acme.Core", "first_score"), TestPlugin.Of("AcmeCore", "second_score")]);

    [Fact]
    public void As_extension_methods_they_are_ambiguous() =>
        Assert.Equal("CS0121", Assert.Single(Errors("services.AddAcmeCoreMetrics();")).Id);

    [Fact]
    public void Called_on_their_classes_as_the_page_says_they_are_not()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "hosting.md"));
        string[] calls =
        [
            "Acme_Core_MetricsServiceCollectionExtensions.AddAcmeCoreMetrics(services);",
            "AcmeCore_MetricsServiceCollectionExtensions.AddAcmeCoreMetrics(services);",
        ];
        Assert.All(calls, call => Assert.Contains(call, page, StringComparison.Ordinal));
        Assert.Empty(Errors(string.Join('\n', calls)));
    }

    [Fact]
    public void A_generated_host_registers_both()
    {
        var text = GeneratorRun.Of(MetricCompilation.Create(
            "[CellEval.MetricHost] internal static partial class Metrics;", references: Both.Value)).RequireCompiles().AllText();
        Assert.Contains(".Acme_Core_MetricsServiceCollectionExtensions.AddAcmeCoreMetrics(services);", text, StringComparison.Ordinal);
        Assert.Contains(".AcmeCore_MetricsServiceCollectionExtensions.AddAcmeCoreMetrics(services);", text, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Errors(string calls) => MetricCompilation.Create(
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        internal static class Host
        {
            public static void Register(IServiceCollection services)
            {
                {{calls}}
            }
        }
        """,
        references: Both.Value).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
