namespace CellEval.Templates.Tests;

/// <summary>
/// The template as a solution of its own, with the assemblies of this repository in place of the packages.
/// </summary>
public sealed class MetricTemplateTests(InstalledTemplate template) : IClassFixture<InstalledTemplate>
{
    private const string InsteadOfPackages = """
        <Project>
          <ItemGroup>
            <PackageReference Remove="CellEval.Abstractions;CellEval.AnnData;CellEval.DifferentialExpression;CellEval.Engine;CellEval.Jobs;CellEval.Testing" />
            <PackageReference Remove="Microsoft.Extensions.DependencyInjection" />
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" />
            <Reference Include="BUILT/CellEval.*.dll;BUILT/PureHDF.dll" Exclude="BUILT/CellEval.Generators.dll;BUILT/CellEval.*Tests*.dll" />
            <Analyzer Include="BUILT/CellEval.Generators.dll" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>What people call their solutions, and what else a folder may be called.</summary>
    public static TheoryData<string> Names =>
    [
        "Acme.Metrics", "My-Lab.Metrics", "acme.qc", "aCme.bC", "1st", "Lab Metrics", "Acme.1Metrics", "R&D", "acme.default",
        "élan.été", "a.b.c.d-e f.g.h",
    ];

    [Fact]
    public async Task A_new_solution_of_any_name_passes_its_tests_and_its_host_runs()
    {
        const string Name = "my-Lab.1st new.metrics";
        var folder = await template.NewAsync("solution", "-n", Name, "-o", ".");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Directory.Build.targets"),
            InsteadOfPackages.Replace("BUILT", AppContext.BaseDirectory.TrimEnd('/', '\\'), StringComparison.Ordinal));

        var tested = await InstalledTemplate.DotnetAsync(folder, "test", "--nologo");
        Assert.Contains("Passed!", tested, StringComparison.Ordinal);
        Assert.Contains($"{Name}.Tests.dll", tested, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", tested, StringComparison.Ordinal);

        var before = Files(folder);
        var tried = await InstalledTemplate.DotnetAsync(folder, "run", "--project", $"src/{Name}.Host");
        Assert.Contains("moved_share_at_50", tried, StringComparison.Ordinal);
        Assert.Contains("effect_size_match", tried, StringComparison.Ordinal);
        Assert.Equal(before, Files(folder));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Files_projects_and_code_fit_together_whatever_the_name(string name) =>
        NewSolution.AssertFits(name, await template.NewAsync("solution", "-n", name, "-o", "."));

    [Fact]
    public async Task A_solution_without_a_name_is_called_as_its_folder() =>
        NewSolution.AssertFits("my-lab", await template.NewAsync("my-lab"));

    [Theory]
    [InlineData("docs/writing-a-metric.md", "Acme.Metrics")]
    [InlineData("docs/bringing-a-context.md", "Acme.Cells")]
    public async Task The_code_of_a_page_can_be_put_into_a_new_solution(string page, string name)
    {
        var folder = await template.NewAsync("solution", "-n", name, "-o", ".");
        CodeBlock[] blocks = [.. DocsPage.Of(page).Blocks.Where(block => block.Value("project") == name)];
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
            await File.WriteAllTextAsync(Path.Combine(folder, "src", name, $"Line{block.Line}.cs"), block.Text);
        NewSolution.AssertFits(name, folder);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .Order(StringComparer.Ordinal);
}
