namespace CellEval.Docs.Tests;

public sealed class CSharpBlockTests
{
    public static TheoryData<string> Pages =>
        [.. DocsPage.All.Where(page => page.Blocks.Any(block => block.Language == "csharp")).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_code_of_a_page_compiles_and_runs_where_it_says_so(string name)
    {
        var page = DocsPage.Of(name);
        var projects = await PageCompilation.OfAsync(page);
        Assert.NotEmpty(projects);
        foreach (var project in projects)
        {
            // The generator repeats a violated rule as #error.
            string[] said = [.. project.Diagnostics.Where(d => d.Id != "CS1029").Select(d => $"{d.Id}").Distinct()];
            if (project.Project.Reports is { } rule)
                Assert.True(said is [var only] && only == rule, $"{project.Project.Blocks[0]} reports [{string.Join(' ', said)}], not {rule}.");
            else
                Assert.True(project.Diagnostics.Count == 0, string.Join("\n", project.Diagnostics));
            if (project.Project.IsProgramBlock && project.Project.Blocks[0].Has("run"))
                await PageRun.RunAsync(projects, project);
        }
    }
}
