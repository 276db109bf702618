using System.Collections.Immutable;
using CellEval.Generators.Emitting;
using CellEval.Generators.Models;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators;

/// <summary>
/// Expands the metrics, contexts and strategies that an assembly declares into its plugin class, and completes its hosts.
/// </summary>
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

        var hosts = context.FindHosts().WithTrackingName(Steps.Hosts).Collect();
        var references = context.FindReferences(hosts).WithTrackingName(Steps.References);
        var registry = plugin.Combine(references)
            .Select(static (pair, _) => HostAssembler.Assemble(pair.Left, pair.Right))
            .WithTrackingName(Steps.Registry);

        var backstop = context.FindBackstop().WithTrackingName(Steps.Backstop);

        context.RegisterSourceOutput(plugin.Combine(backstop), static (output, pair) =>
            EmitPlugin(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(hosts.Combine(registry).Combine(backstop), static (output, all) =>
            EmitHosts(output, all.Left.Left, all.Left.Right, all.Right));
    }

    private static void EmitPlugin(SourceProductionContext output, PluginModel? plugin, bool isBackstop)
    {
        if (isBackstop && plugin is { Skipped.Count: > 0 })
            output.AddSource("SkippedDeclarations.g.cs", SkippedEmitter.Emit(plugin.Skipped));
        if (plugin is not { IsPlugin: true })
            return;
        output.AddSource("MetricPlugin.g.cs", PluginEmitter.Emit(plugin));
        output.AddSource("MetricsServiceCollectionExtensions.g.cs", ServiceCollectionEmitter.Emit(plugin));
        output.AddSource("AssemblyMetadata.g.cs", MetadataEmitter.Emit(plugin));
    }

    private static void EmitHosts(
        SourceProductionContext output,
        ImmutableArray<DeclarationModel<HostModel>> hosts,
        HostRegistryModel? registry,
        bool isBackstop)
    {
        var errors = hosts.SelectMany(host => host.Skipped)
            .Concat(registry?.Errors ?? [])
            .ToEquatableArray();
        if (isBackstop && errors.Count > 0)
            output.AddSource("HostErrors.g.cs", SkippedEmitter.Emit(errors));
        if (registry is null)
            return;
        foreach (var (name, host) in HostFiles.Of(hosts.Select(host => host.Model).OfType<HostModel>()))
            output.AddSource(name, HostEmitter.Emit(host, registry));
    }
}
