namespace CellEval.Package.Tests;

/// <summary>The tool as one file that needs no .NET.</summary>
[Collection(SharedPacking.Name)]
public sealed class SingleFileTests(PackedPackages packages, ITestOutputHelper output)
{
    [SingleFileFact]
    public async Task The_single_file_gives_the_reference_s_numbers()
    {
        string folder = packages.At("single-file");
        (await ProgramRun.Dotnet(
            RepositoryRoot.Path, ["publish", .. SingleFile.Arguments, "-nodeReuse:false", $"-p:PublishDir={folder}{Path.DirectorySeparatorChar}"])).Succeeded();

        Assert.Equal([GoldenTool.FileName], Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)));
        await GoldenTool.AssertAgrees("single-file", Path.Combine(folder, GoldenTool.FileName), packages.At("single-file-results"), output);
    }
}
