using System.Diagnostics;

namespace CellEval.Cli.Tests;

/// <summary>A test that asks Python's anndata: skipped, with the reason, where no Python has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonAnnDataFactAttribute : FactAttribute
{
    public PythonAnnDataFactAttribute()
    {
        if (Python is null)
            Skip = "No Python with anndata was found.";
    }

    /// <summary>The program, or null.</summary>
    public static string? Python { get; } = new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(HasAnnData);

    private static bool HasAnnData(string python)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(python, ["-W", "ignore", "-c", "import anndata"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
