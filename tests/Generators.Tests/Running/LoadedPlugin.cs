using System.Reflection;
using CellEval.SourceGenModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Tests;

/// <summary>A compiled plugin, loaded into this process.</summary>
internal sealed class LoadedPlugin
{
    private LoadedPlugin(Assembly assembly)
    {
        Assembly = assembly;
        Entry = assembly.GetCustomAttribute<MetricPluginAttribute>()!;
        Plugin = (MetricPlugin)Activator.CreateInstance(Entry.Plugin)!;
    }

    public Assembly Assembly { get; }

    public MetricPluginAttribute Entry { get; }

    public MetricPlugin Plugin { get; }

    public static LoadedPlugin Of(string source, string assembly = "Acme.Scores") =>
        Of(GeneratorRun.Of(source, assembly));

    public static LoadedPlugin Of(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        run.RequireCompiles();
        var options = (CSharpCompilationOptions)run.Output.Options;
        var undocumented = run.Output.WithOptions(options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        Assert.True(undocumented.Emit(stream).Success);
        return new LoadedPlugin(Assembly.Load(stream.ToArray()));
    }

    public MetricDeclaration Metric(string name) => Plugin.Metrics.Single(metric => metric.Name == name);

    public object Create(string type) => Activator.CreateInstance(Assembly.GetType(type, throwOnError: true)!)!;
}
