using System.Diagnostics;

namespace CellEval.Cli.Tests;

/// <summary>The tool as a process of its own, as users start it.</summary>
internal static class ToolProcess
{
    public static Process Start(string folder, (string Name, string Value)[] environment, params string[] args)
    {
        string tool = Path.Combine(Path.GetDirectoryName(typeof(Tool).Assembly.Location)!, "celleval.dll");
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["exec", tool, .. args])
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<ToolRun> Run(string folder, (string Name, string Value)[] environment, params string[] args)
    {
        using Process process = Start(folder, environment, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await errors);
    }
}
