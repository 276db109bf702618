using System.Xml.Linq;

namespace CellEval.Architecture.Tests;

public sealed class ProjectFileTests
{
    private static readonly string[] Endings = [".csproj", ".props", ".targets"];

    [Fact]
    public void Every_project_has_a_test_project_and_both_are_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "CellEval.sln"));
        IEnumerable<string> files = SourceProject.All.SelectMany(project => new[]
        {
            Path.GetRelativePath(RepositoryRoot.Path, project.File).Replace('\\', '/'),
            $"tests/{project.Name}.Tests/CellEval.{project.Name}.Tests.csproj",
        });

        Assert.NotEmpty(SourceProject.All);
        Assert.All(files, file =>
        {
            Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, file)), $"There is no {file}.");
            Assert.Contains($"\"{file.Replace('/', '\\')}\"", solution, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Versions_of_packages_are_written_in_one_place_only()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(RepositoryRoot.Path),
            .. new[] { "src", "tests", "benchmarks", "samples", "templates" }
                .Select(folder => Path.Combine(RepositoryRoot.Path, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
        ];
        string[] projectFiles =
            [.. files.Where(file => Endings.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != "Directory.Packages.props")];

        Assert.NotEmpty(projectFiles);
        Assert.Empty(projectFiles.Where(HoldsVersion).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)));
    }

    private static bool HoldsVersion(string file) => XDocument.Load(file).Descendants().Any(element =>
        element.Name.LocalName is "PackageVersion" or "GlobalPackageReference"
        || (element.Name.LocalName == "PackageReference"
            && (element.Attributes().Any(a => a.Name.LocalName is "Version" or "VersionOverride")
                || element.Elements().Any(e => e.Name.LocalName is "Version" or "VersionOverride"))));
}
