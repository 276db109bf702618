using System.IO.Compression;
using System.Xml.Linq;

namespace CellEval.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(SharedPacking.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    public static TheoryData<string> Libraries => [.. Build.Libraries];

    public static TheoryData<string> All => [.. Build.Libraries, Build.Tool, Build.Templates];

    [Fact]
    public void Every_library_the_tool_and_the_templates_are_packed_and_nothing_else()
    {
        Assert.Equal(Files([.. Build.Libraries, Build.Tool, Build.Templates]), Packed("nupkg"));
        Assert.Equal(Files([.. Build.Libraries, Build.Tool]), Packed("snupkg"));

        IEnumerable<string> Files(string[] ids) => ids.Select(id => $"{id}.{packages.Version}").Order(StringComparer.Ordinal);

        IEnumerable<string> Packed(string ending) => Directory.EnumerateFiles(packages.Feed, $"CellEval.*.{ending}")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_its_docs_and_its_symbols(string id)
    {
        string[] files = Files(packages.PackageFile(id));

        Assert.Contains($"lib/net10.0/{id}.dll", files);
        Assert.Contains($"lib/net10.0/{id}.xml", files);
        Assert.Contains($"lib/net10.0/{id}.pdb", Files(packages.PackageFile(id, "snupkg")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is_and_under_which_license(string id)
    {
        XElement metadata = Nuspec(id);

        Assert.Equal(id, Value(metadata, "id"));
        Assert.Equal(packages.Version, Value(metadata, "version"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEqual("Package Description", Value(metadata, "description"));
        Assert.Null(Value(metadata, "developmentDependency"));
        Assert.StartsWith($"# {id}\n", ReadMe(id), StringComparison.Ordinal);
    }

    [Fact]
    public void The_contract_brings_all_that_the_compiler_loads()
    {
        IEnumerable<string> expected = ((string[])["CodeFixes", "Generators"])
            .Where(project => Directory.Exists(Path.Combine(RepositoryRoot.Path, "src", project)))
            .Select(project => $"analyzers/dotnet/cs/CellEval.{project}.dll");

        Assert.Equal(
            expected,
            Files(packages.PackageFile("CellEval.Abstractions"))
                .Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_packed_template_is_the_tested_one_with_its_version()
    {
        const string Name = "celleval-metric/.template.config/template.json";
        string source = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "templates", Name));
        using ZipArchive package = ZipFile.OpenRead(packages.PackageFile(Build.Templates));
        using StreamReader packed = new(package.GetEntry($"content/{Name}")!.Open());

        Assert.Equal(
            source.Replace("0.0.0-unpacked", packages.Version, StringComparison.Ordinal).ReplaceLineEndings().TrimEnd(),
            (await packed.ReadToEndAsync()).ReplaceLineEndings().TrimEnd());
    }

    [Fact]
    public Task Dependencies_are_as_agreed() => Verify(string.Concat(((string[])[.. Build.Libraries, Build.Tool, Build.Templates]).Select(Dependencies)));

    private string Dependencies(string id)
    {
        IEnumerable<string> lines = Nuspec(id).Descendants().Where(element => element.Name.LocalName is "dependency" or "packageType").Select(
            element => element.Name.LocalName == "packageType"
                ? $"  is a {element.Attribute("name")!.Value}"
                : $"  {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}"
                    + $"{Attribute(element, "include")}{Attribute(element, "exclude")}");
        return string.Concat(lines.Prepend(id).Select(line => line.Replace(packages.Version, "$version", StringComparison.Ordinal) + "\n"));
    }

    private static string Attribute(XElement element, string name) =>
        element.Attribute(name) is { } attribute ? $" {name}={attribute.Value}" : "";

    private static string[] Files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private XElement Nuspec(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.PackageFile(id));
        using Stream nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private string ReadMe(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.PackageFile(id));
        using StreamReader reader = new(archive.GetEntry("README.md")!.Open());
        return reader.ReadToEnd();
    }
}
