namespace CellEval.Templates.Tests;

/// <summary>
/// The template as a solution of its own, with the assemblies of this repository in place of the packages.
/// </summary>
public sealed class MetricTemplateTests
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

    [Fact]
    public async Task A_new_solution_of_any_name_passes_its_tests_and_its_host_runs()
    {
        using var shell = new TemplateFolder();
        var template = Path.Combine(RepositoryRoot.Path, "templates", "celleval-metric");
        await shell.DotnetAsync("new", "install", template, "--debug:custom-hive", shell.Hive);
        await shell.DotnetAsync("new", "celleval-metric", "-n", "Other.Name", "-o", ".", "--debug:custom-hive", shell.Hive);
        await File.WriteAllTextAsync(
            Path.Combine(shell.Path, "Directory.Build.targets"),
            InsteadOfPackages.Replace("BUILT", AppContext.BaseDirectory.TrimEnd('/', '\\'), StringComparison.Ordinal));

        var tested = await shell.DotnetAsync("test", "--nologo");
        Assert.Contains("Passed!", tested, StringComparison.Ordinal);
        Assert.Contains("Other.Name.Tests.dll", tested, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", tested, StringComparison.Ordinal);

        var tried = await shell.DotnetAsync("run", "--project", "src/Other.Name.Host");
        Assert.Contains("moved_share_at_50", tried, StringComparison.Ordinal);
        Assert.Contains("effect_size_match", tried, StringComparison.Ordinal);
    }
}
