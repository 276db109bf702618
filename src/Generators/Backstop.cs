using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators;

/// <summary>
/// Tells whether the generator must say itself what is wrong with a declaration, because no analyzer may be running. The
/// package makes the properties visible to the compiler; where they are not, nobody knows, and it is said.
/// </summary>
internal static class Backstop
{
    // As the SDK decides: RunAnalyzers wins, and builds that an IDE starts for a run or a test skip analyzers.
    public static bool IsNeeded(AnalyzerConfigOptions options) =>
        Property(options, "RunAnalyzers") is not { } always
        || Property(options, "RunAnalyzersDuringBuild") is not { } duringBuild
        || Is(always.Length > 0 ? always : duringBuild, "false")
        || Is(Property(options, "IsImplicitlyTriggeredBuild"), "true");

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) ? value.Trim() : null;

    private static bool Is(string? value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
