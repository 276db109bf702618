using System.Globalization;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis.Text;

namespace CellEval.Generators.Emitting;

/// <summary>Prints the assembly attributes, from which hosts read a plugin without loading it.</summary>
internal static class MetadataEmitter
{
    public static SourceText Emit(PluginModel plugin)
    {
        var writer = GeneratedFile.Start(plugin);
        var assembly = plugin.Assembly;
        Attribute(
            writer,
            "MetricPlugin",
            [
                $"typeof(global::{GeneratedFile.PluginNamespace}.{PluginEmitter.ClassName(assembly)})",
                Number(assembly.ContractMajor),
                Number(assembly.ContractMinor),
                .. plugin.IsHost ? ["IsHost = true"] : Array.Empty<string>(),
            ]);
        foreach (var metric in plugin.Metrics)
        {
            foreach (var variant in metric.Variants)
                Attribute(writer, "MetricVariant", Variant(metric, variant));
        }

        foreach (var entry in plugin.Metrics.SelectMany(metric => metric.Profiles))
            Attribute(writer, "MetricProfileEntry", [Literals.Text(entry.Profile), Literals.Text(entry.Variant)]);
        foreach (var context in plugin.Contexts)
            Attribute(writer, "MetricContextEntry", [$"typeof({context.Type})", Literals.Text(context.Kind)]);
        foreach (var strategy in plugin.Strategies)
        {
            foreach (var type in strategy.Interfaces)
                Attribute(writer, "MetricStrategyEntry", [$"typeof({type})", Literals.Text(strategy.Name)]);
        }

        foreach (var use in plugin.Metrics.SelectMany(metric => metric.Uses()))
        {
            Attribute(
                writer,
                "MetricStrategyUse",
                [$"typeof({use.Type})", Literals.Text(use.Strategy.Name), Literals.Text(use.Variant)]);
        }

        return writer.ToSource();
    }

    private static List<string> Variant(MetricModel metric, VariantModel variant)
    {
        List<string> arguments = [Literals.Text(variant.Name), Literals.Text(metric.Name), Literals.Text(metric.Kind)];
        if (metric.Version != 1)
            arguments.Add($"Version = {Number(metric.Version)}");
        if (metric.Outputs.Count > 0)
            arguments.Add($"Columns = [{string.Join(", ", variant.Columns.Select(Literals.Text))}]");
        if (variant.FormerNames.Count > 0)
            arguments.Add($"FormerNames = [{string.Join(", ", variant.FormerNames.Select(Literals.Text))}]");
        return arguments;
    }

    private static void Attribute(CodeWriter writer, string name, IReadOnlyList<string> arguments) =>
        writer.Call($"[assembly: {GeneratedFile.SourceGenModel}.{name}Attribute", arguments, "]");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
