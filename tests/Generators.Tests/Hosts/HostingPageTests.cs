using System.Text.RegularExpressions;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Generators.Tests.Hosts;

public sealed partial class HostingPageTests
{
    // A project made by `dotnet new` has implicit usings.
    private const string Usings = "global using System; global using System.Linq;";

    private static readonly MetadataReference[] References =
    [
        .. new[]
        {
            typeof(IEvaluator), typeof(DeResult), typeof(ServiceProvider),
            typeof(CellEval_Metrics_De_MetricsServiceCollectionExtensions),
            typeof(CellEval_Metrics_AnnData_MetricsServiceCollectionExtensions),
        }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "hosting.md"));

    [Fact]
    public async Task Every_block_of_the_page_compiles()
    {
        string[] blocks = [.. CSharpBlock().Matches(Page).Select(match => match.Groups[1].Value)];
        var files = blocks.Where(IsFile).ToArray();
        var statements = blocks.Where(block => !IsFile(block)).ToArray();
        Assert.Equal((3, 2), (files.Length, statements.Length));

        var compilation = MetricCompilation.Create(Usings, "My.App", references: References);
        compilation = compilation
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(files.Select((text, i) => MetricCompilation.Parse(text, $"File{i}.cs")))
            .AddSyntaxTrees(statements.Select((text, i) => MetricCompilation.Parse(InMethod(text, i), $"Statements{i}.cs")));

        Assert.Empty(await RuleCheck.Report(compilation));
        Assert.Empty(GeneratorRun.Of(compilation).Diagnostics);
    }

    [Fact]
    public void The_page_says_how_a_composed_profile_is_called()
    {
        using var provider = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsDeMetrics()
            .AddCellEvalMetricsAnnDataMetrics()
            .BuildServiceProvider();
        var profile = provider.GetRequiredService<MetricRegistry>().Profile("full")
            .Without("pearson_edistance", "overlap_at_N")
            .With("pds");
        Assert.Contains($"// {profile.Name}\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_a_page() => Assert.All(
        Link().Matches(Page),
        link => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, "docs", link.Groups[1].Value)), link.Value));

    private static bool IsFile(string block) => block.StartsWith("// ", StringComparison.Ordinal);

    private static string InMethod(string statements, int number) => $$"""
        using CellEval.Engine;
        using Microsoft.Extensions.DependencyInjection;
        using My.App;

        internal static class Statements{{number}}
        {
            internal static void Run(IServiceProvider provider, MetricRegistry registry)
            {
        {{statements}}
            }
        }
        """;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\(([a-zA-Z0-9/]*\.md)\)")]
    private static partial Regex Link();
}
