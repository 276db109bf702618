using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Generators.Tests;

/// <summary>Compilations of metric authors: strict, without implicit usings.</summary>
internal static class MetricCompilation
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["NET"]);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(MetricAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IServiceCollection).Assembly.Location),
    ];

    public static CSharpCompilation Create(
        string source,
        string assembly = "Acme.Scores",
        NullableContextOptions nullable = NullableContextOptions.Enable,
        OptimizationLevel optimization = OptimizationLevel.Debug,
        params MetadataReference[] references) => CSharpCompilation.Create(
        assembly,
        [Parse(source, "Metrics.cs")],
        [.. References, .. references],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: nullable,
            optimizationLevel: optimization,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            allowUnsafe: true));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>Puts members into a static class with the usings that a metric needs.</summary>
    public static string InClass(string members) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using CellEval;

        namespace Acme;

        internal static class Metrics
        {
        {{members}}
        }

        """;
}
