using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Tests;

/// <summary>
/// Runs the generator twice, the second time after an unrelated edit, and compiles what it made: no run of any test may
/// redo work or give code that does not compile.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] Steps =
        ["Assembly", "Metrics", "Contexts", "Strategies", "Plugin", "Hosts", "References", "Registry"];

    private GeneratorRun(GeneratorRunResult result, Compilation output)
    {
        Result = result;
        Output = output;
    }

    public GeneratorRunResult Result { get; }

    /// <summary>Gets the compilation with the generated files.</summary>
    public Compilation Output { get; }

    /// <summary>
    /// Gets what the compiler says of generated code, and errors of the source; documentation is not asked of it.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. Output.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning
            && (IsGenerated(diagnostic) || diagnostic.Id != "CS1591")),
    ];

    public static GeneratorRun Of(string source, string assembly = "Acme.Scores") =>
        Of(MetricCompilation.Create(source, assembly));

    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var first = driver.GetRunResult().Results.Single();
        Assert.Null(first.Exception);

        var edited = compilation.AddSyntaxTrees(MetricCompilation.Parse("internal class Unrelated;", "Unrelated.cs"));
        var second = driver.RunGenerators(edited).GetRunResult().Results.Single();
        RequireNoWork(second);
        Assert.Equal(Texts(first), Texts(second));
        return new GeneratorRun(first, output);
    }

    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new MetricGenerator().AsSourceGenerator()],
        parseOptions: MetricCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(
            IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static void RequireNoWork(GeneratorRunResult result)
    {
        Assert.Contains("Plugin", result.TrackedSteps.Keys);
        var ours = Steps.Where(result.TrackedSteps.ContainsKey).SelectMany(name => result.TrackedSteps[name]);
        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value);
        Assert.All(ours.Concat(outputs).SelectMany(step => step.Outputs), output =>
            Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"{output.Reason}"));
    }

    /// <summary>Gets a generated file's text.</summary>
    public string Text(string file) =>
        Result.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();

    /// <summary>Gets all generated files, one after another.</summary>
    public string AllText() =>
        string.Join("\n", Result.GeneratedSources.Select(source => $"// {source.HintName}\n{source.SourceText}"));

    public GeneratorRun RequireCompiles()
    {
        Assert.Empty(Diagnostics);
        Assert.NotEmpty(Result.GeneratedSources);
        return this;
    }

    private static string[] Texts(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText)];

    private static bool IsGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
