namespace CellEval.Package.Tests;

/// <summary>The tool, installed from its package once for all tests.</summary>
internal static class InstalledTool
{
    /// <summary>Installs the tool where it is not yet.</summary>
    /// <returns>The path of the program.</returns>
    public static async Task<string> Path(PackedPackages packages)
    {
        string program = packages.At("tool", GoldenTool.FileName);
        if (!File.Exists(program))
        {
            (await ProgramRun.Dotnet(
                packages.At(),
                "tool",
                "install",
                Build.Tool,
                "--version",
                packages.Version,
                "--tool-path",
                packages.At("tool"),
                "--configfile",
                packages.At("nuget.config"))).Succeeded();
        }

        return program;
    }
}
