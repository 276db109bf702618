using System.Runtime.CompilerServices;
using DiffEngine;

namespace CellEval.Tests;

/// <summary>Makes the real Verify write and read what our own engine does: no byte order mark, no scrubbing, no diff tool.</summary>
internal static class VerifySetup
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        VerifierSettings.UseUtf8NoBom();
        VerifierSettings.DontScrubProjectDirectory();
        VerifierSettings.DontScrubSolutionDirectory();
        VerifierSettings.DontScrubUserProfile();
        DiffRunner.Disabled = true;
    }
}
