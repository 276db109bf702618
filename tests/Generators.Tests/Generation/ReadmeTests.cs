using System.Text.RegularExpressions;

namespace CellEval.Generators.Tests.Generation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_metric_of_the_readme_compiles_into_the_variants_it_names()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        var sample = CSharpBlock().Matches(readme).Select(match => match.Groups[1].Value).First(code => code.Contains("[Metric("));

        // A project made by `dotnet new` has implicit usings.
        var run = GeneratorRun.Of("using System; using System.Linq;\n" + sample);

        Assert.Empty(run.Diagnostics);
        var plugin = run.Result.GeneratedSources.Single(source => source.HintName == "MetricPlugin.g.cs").SourceText.ToString();
        Assert.Contains("\"moved_share_at_N\"", plugin, StringComparison.Ordinal);
        Assert.Contains("\"moved_share_at_50\"", plugin, StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
