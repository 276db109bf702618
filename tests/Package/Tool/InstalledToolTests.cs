namespace CellEval.Package.Tests;

/// <summary>The tool as <c>dotnet tool install</c> brings it.</summary>
[Collection(SharedPacking.Name)]
public sealed class InstalledToolTests(PackedPackages packages, ITestOutputHelper output)
{
    [Fact]
    public async Task The_installed_tool_gives_the_reference_s_numbers()
    {
        await GoldenTool.AssertAgrees("installed", await InstalledTool.Path(packages), packages.At("tool-results"), output);
    }
}
