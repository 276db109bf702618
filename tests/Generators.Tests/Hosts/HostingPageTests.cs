using System.Text.RegularExpressions;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Generators.Tests.Hosts;

public sealed partial class HostingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "hosting.md"));

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

    [GeneratedRegex(@"\]\(([a-zA-Z0-9/]*\.md)\)")]
    private static partial Regex Link();
}
