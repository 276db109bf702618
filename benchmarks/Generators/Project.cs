using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Benchmarks.Generators;

/// <summary>A project with many metrics, ten a file, among as many files without any; and edits of it.</summary>
internal sealed class Project
{
    private const int MetricsInFile = 10;

    private readonly CSharpCompilation _compilation;

    private Project(CSharpCompilation compilation) => _compilation = compilation;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>Makes a project whose symbols nobody has asked for yet.</summary>
    public static Project Create(int metrics)
    {
        var files = metrics / MetricsInFile;
        var trees = Enumerable.Range(0, files).Select(file => Parse(MetricFile(file), $"Metrics{file}.cs"))
            .Concat(Enumerable.Range(0, files).Select(file => Parse(OtherFile(file), $"Other{file}.cs")))
            .Append(Parse("[assembly: CellEval.MetricProfile(\"quick\")] public enum Choice { A, B, C }", "Choice.cs"));
        return new Project(CSharpCompilation.Create(
            "Many.Metrics",
            trees,
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(MetricAttribute).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(IServiceCollection).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    public Compilation Compilation => _compilation;

    /// <summary>Changes a text in a file, as typing does: every other file's tree stays the same.</summary>
    public Project Edit(string path, string old, string edited)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.ToString();
        var changed = text.Replace(old, edited, StringComparison.Ordinal);
        return changed == text
            ? throw new ArgumentException($"'{path}' does not hold '{old}'.", nameof(old))
            : new Project(_compilation.ReplaceSyntaxTree(tree, Parse(changed, path)));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static string MetricFile(int file)
    {
        var text = new StringBuilder("using CellEval;\nnamespace Many;\n");
        text.Append(CultureInfo.InvariantCulture, $"public static class Metrics{file}\n{{\n");
        for (var i = 0; i < MetricsInFile; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>A metric.</summary>
                    [Metric("metric_{{file}}_{{i}}", K = [null, 50, 100, 200, 500], Best = BestValue.One, Description = "The share of genes that both sides move.")]
                    [InProfile("quick")]
                    public static MetricScores Metric{{i}}(
                        DeContext de, int? k, double fdrThreshold = 0.05, Choice choice = Choice.B, string text = "text") => throw null!;

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static string OtherFile(int file) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Many;
        public sealed class Other{{file}}
        {
            public int Count(int x)
            {
                var sum = 0;
                for (var i = 0; i < x; i++)
                    sum += i * {{file}};
                return sum;
            }
        }
        """);
}
