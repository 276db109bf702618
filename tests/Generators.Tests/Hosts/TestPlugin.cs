using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Hosts;

/// <summary>Plugins that hosts of tests reference.</summary>
internal static class TestPlugin
{
    /// <summary>Compiles a plugin with these members of a class.</summary>
    public static GeneratorRun Run(string assembly, string members, string attributes = "", params MetadataReference[] references) =>
        GeneratorRun.Of(MetricCompilation.Create(
            $$"""
            using CellEval;
            {{attributes}}
            internal static class Declared_{{assembly.Replace('.', '_')}}
            {
                {{members}}
            }
            """,
            assembly,
            references: references)).RequireCompiles();

    public static MetadataReference Reference(string assembly, string members, string attributes = "") =>
        Run(assembly, members, attributes).Output.ToMetadataReference();

    /// <summary>Gets a plugin with one metric on DE tables for each name.</summary>
    public static MetadataReference Of(string assembly, params string[] metrics) =>
        Reference(assembly, string.Concat(metrics.Select(Metric)));

    public static string Metric(string name, int place) =>
        $"[Metric(\"{name}\")] public static double M{place}(DeContext de) => 1; ";

    /// <summary>Gets an assembly that says of itself what these attributes say.</summary>
    public static MetadataReference Claiming(string assembly, string attributes) => MetricCompilation
        .Create(
            $$"""
            using CellEval.SourceGenModel;
            {{attributes}}
            internal class C;

            namespace Microsoft.Extensions.DependencyInjection
            {
                public static class {{assembly.Replace('.', '_')}}_MetricsServiceCollectionExtensions
                {
                    public static void Add{{assembly.Replace(".", "")}}Metrics(IServiceCollection services) => services.Clear();
                }
            }
            """,
            assembly)
        .ToMetadataReference();
}
