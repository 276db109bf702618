namespace CellEval.Package.Tests;

/// <summary>The tool as <c>dotnet tool install</c> brings it.</summary>
[Collection(SharedPacking.Name)]
public sealed class InstalledToolTests(PackedPackages packages, ITestOutputHelper output)
{
    [Fact]
    public async Task The_installed_tool_gives_the_reference_s_numbers()
    {
        string folder = packages.At("tool");
        (await ProgramRun.Dotnet(
            packages.At(),
            "tool",
            "install",
            Build.Tool,
            "--version",
            packages.Version,
            "--tool-path",
            folder,
            "--configfile",
            packages.At("nuget.config"))).Succeeded();

        await GoldenTool.AssertAgrees("installed", Path.Combine(folder, GoldenTool.FileName), packages.At("tool-results"), output);
    }
}
