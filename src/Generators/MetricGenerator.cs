using CellEval.Generators.Emitting;
using CellEval.Generators.Models;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators;

/// <summary>Expands the metrics, contexts and strategies that an assembly declares into its plugin class.</summary>
[Generator]
public sealed class MetricGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider.Select(AssemblyParser.Parse).WithTrackingName(Steps.Assembly);
        var metrics = context.FindMetrics().WithTrackingName(Steps.Metrics);
        var contexts = context.FindContexts().WithTrackingName(Steps.Contexts);
        var strategies = context.FindStrategies().WithTrackingName(Steps.Strategies);

        var plugin = assembly
            .Combine(metrics.Collect()).Combine(contexts.Collect()).Combine(strategies.Collect())
            .Select(static (all, _) =>
                PluginAssembler.Assemble(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(Steps.Plugin);

        context.RegisterSourceOutput(plugin, Emit);
    }

    private static void Emit(SourceProductionContext output, PluginModel? plugin)
    {
        if (plugin is { Skipped.Count: > 0 })
            output.AddSource("SkippedDeclarations.g.cs", SkippedEmitter.Emit(plugin));
        if (plugin is not { IsPlugin: true })
            return;
        output.AddSource("MetricPlugin.g.cs", PluginEmitter.Emit(plugin));
        output.AddSource("MetricsServiceCollectionExtensions.g.cs", ServiceCollectionEmitter.Emit(plugin));
        output.AddSource("AssemblyMetadata.g.cs", MetadataEmitter.Emit(plugin));
    }
}
