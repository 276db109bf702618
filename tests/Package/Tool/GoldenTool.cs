namespace CellEval.Package.Tests;

/// <summary>Runs a program that is the tool on the smallest golden with every kind of metric.</summary>
internal static class GoldenTool
{
    private const string Case = "uniform_dense";
    private const string Out = "full";

    public static string FileName { get; } = OperatingSystem.IsWindows() ? "celleval.exe" : "celleval";

    public static async Task AssertAgrees(string name, string program, string results, ITestOutputHelper output)
    {
        string folder = Goldens.Path(Case);
        GoldenRun run = Assert.Single(GoldenRun.Of(folder, Out));
        (await ProgramRun.Of(program, folder, run.CommandLine(results))).Succeeded();
        GoldenOutputs.AssertAgree($"{name}/{Case}", Path.Combine(folder, Out), results, output);
    }
}
