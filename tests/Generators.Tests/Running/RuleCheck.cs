using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CellEval.Generators.Tests;

/// <summary>Runs all analyzers, and compares what they report with a place marked «so» in the source.</summary>
internal static class RuleCheck
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(MetricGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Requires this rule alone, at the marked place, and an #error instead of the declaration.</summary>
    public static async Task Violates(
        string rule, string marked, string? message = null, params MetadataReference[] references)
    {
        var (compilation, said) = await Reports(rule, marked, message, references);
        var error = Assert.Single(GeneratorRun.Of(compilation).Diagnostics);
        Assert.Equal("CS1029", error.Id);
        Assert.Equal($"#error: '{rule} {said}'", error.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>Requires this rule alone, at the marked place, and nothing of the generator, for which nothing is declared.</summary>
    public static async Task ViolatesWithoutDeclaration(string rule, string marked, string? message = null)
    {
        var (compilation, _) = await Reports(rule, marked, message);
        Assert.Empty(GeneratorRun.Of(compilation).Diagnostics);
    }

    private static async Task<(CSharpCompilation Compilation, string Said)> Reports(
        string rule, string marked, string? message, params MetadataReference[] references)
    {
        var (source, span) = Unmark(marked);
        var compilation = MetricCompilation.Create(source, references: references);
        var reported = Assert.Single(await Report(compilation));
        Assert.Equal(rule, reported.Id);
        Assert.Equal(At(source, span), At(source, reported.Location.SourceSpan));
        Assert.Equal(span, reported.Location.SourceSpan);
        Assert.Equal(DiagnosticSeverity.Error, reported.Severity);
        var said = reported.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(message ?? said, said);
        return (compilation, said);
    }

    /// <summary>Requires that nothing is reported and that what is generated compiles.</summary>
    public static async Task IsSilent(string source, params MetadataReference[] references)
    {
        var compilation = MetricCompilation.Create(source, references: references);
        Assert.Empty(await Report(compilation));
        GeneratorRun.Of(compilation).RequireCompiles();
    }

    /// <summary>Requires that nothing is reported and all compiles, also where there is nothing to generate.</summary>
    public static async Task IsSilentWithoutPlugin(string source)
    {
        var compilation = MetricCompilation.Create(source);
        Assert.Empty(await Report(compilation));
        Assert.Empty(GeneratorRun.Of(compilation).Diagnostics);
    }

    public static async Task<IReadOnlyList<Diagnostic>> Report(Compilation compilation) =>
        await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

    private static string At(string source, TextSpan span) => new(source.AsSpan(span.Start, span.Length));

    private static (string Source, TextSpan Span) Unmark(string marked)
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        Assert.True(start >= 0 && end > start, "No place is marked.");
        return (marked.Replace("«", "").Replace("»", ""), TextSpan.FromBounds(start, end));
    }
}
