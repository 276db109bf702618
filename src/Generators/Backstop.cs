using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators;

/// <summary>
/// Tells whether the generator must say itself what is wrong with a declaration, because no analyzer may: analyzers are off,
/// or an attribute suppresses a rule, which would lose a metric without a word. The package makes the properties visible to
/// the compiler; where they are not, nobody knows, and it is said.
/// </summary>
internal static class Backstop
{
    private const string Suppression = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";

    public static IncrementalValueProvider<bool> FindBackstop(this IncrementalGeneratorInitializationContext context)
    {
        var isOff = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => IsNeeded(options.GlobalOptions));
        var isSuppressed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Suppression, static (_, _) => true, static (found, _) => found.Attributes.Any(IsOfOurs))
            .Collect()
            .Select(static (all, _) => all.Contains(true));
        return isOff.Combine(isSuppressed).Select(static (pair, _) => pair.Left || pair.Right);
    }

    private static bool IsOfOurs(AttributeData suppression) =>
        suppression.Text(1)?.TrimStart().StartsWith("CELL", StringComparison.OrdinalIgnoreCase) == true;

    // As the SDK decides: RunAnalyzers wins, and builds that an IDE starts for a run or a test skip analyzers.
    private static bool IsNeeded(AnalyzerConfigOptions options) =>
        Property(options, "RunAnalyzers") is not { } always
        || Property(options, "RunAnalyzersDuringBuild") is not { } duringBuild
        || Is(always.Length > 0 ? always : duringBuild, "false")
        || Is(Property(options, "IsImplicitlyTriggeredBuild"), "true");

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) ? value.Trim() : null;

    private static bool Is(string? value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
