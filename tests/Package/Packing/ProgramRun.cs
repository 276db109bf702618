using System.Diagnostics;

namespace CellEval.Package.Tests;

/// <summary>A program that has ended.</summary>
/// <param name="Command">What was run, for messages.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, both streams.</param>
internal sealed record ProgramRun(string Command, int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Starts a program as a user's terminal would: without what the test host's MSBuild has set.</summary>
    public static async Task<ProgramRun> Of(string program, string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] inherited = [.. start.Environment.Keys.Where(IsOfTheTestHost)];
        foreach (string name in inherited)
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(DotnetPath);

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramRun($"{program} {string.Join(' ', start.ArgumentList)}", process.ExitCode, await output + await errors);
    }

    /// <summary>Runs the SDK that runs the tests.</summary>
    public static Task<ProgramRun> Dotnet(string folder, params IEnumerable<string> arguments) => Of(DotnetPath, folder, arguments);

    /// <summary>Fails the test, with what the program said, unless it ended well.</summary>
    public ProgramRun Succeeded()
    {
        if (ExitCode != 0)
            Assert.Fail($"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The SDK that runs the tests.</summary>
    public static string DotnetPath { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : Path.GetFullPath(Path.Combine(
                Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("NUGET_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("CI", StringComparison.OrdinalIgnoreCase);
}
