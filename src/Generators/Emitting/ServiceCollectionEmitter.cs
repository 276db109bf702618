using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using Microsoft.CodeAnalysis.Text;

namespace CellEval.Generators.Emitting;

/// <summary>Prints <c>Add…Metrics(IServiceCollection)</c>.</summary>
internal static class ServiceCollectionEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Registration = GeneratedFile.SourceGenModel + ".MetricPluginServiceCollectionExtensions";

    public static SourceText Emit(PluginModel plugin)
    {
        var assembly = plugin.Assembly;
        var name = GeneratedFile.InXml(assembly.Name);
        var writer = GeneratedFile.Start(plugin)
            .Line("namespace Microsoft.Extensions.DependencyInjection;")
            .Line()
            .Line($"/// <summary>Registers the metrics of {name}.</summary>")
            .Line(GeneratedFile.GeneratedCode(assembly))
            .Line($"public static class {GeneratedNames.Identifier(assembly.Name)}_MetricsServiceCollectionExtensions");
        writer.Block("{", () => Method(writer, plugin, name), "}");
        return writer.ToSource();
    }

    private static void Method(CodeWriter writer, PluginModel plugin, string name)
    {
        writer
            .Line($"/// <summary>Adds the metrics of {name}; a second call changes nothing.</summary>")
            .Line("/// <param name=\"services\">The host's services.</param>")
            .Line("/// <returns>The same services.</returns>")
            .Line($"public static {Services} Add{GeneratedNames.Pascal(plugin.Assembly.Name)}Metrics(")
            .Indented(() => writer.Line($"this {Services} services)"));
        writer.Block("{", () => Body(writer, plugin), "}");
    }

    private static void Body(CodeWriter writer, PluginModel plugin)
    {
        foreach (var context in plugin.Contexts)
            Register(writer, $"{Registration}.AddMetricContext", [context.Type, context.Provider]);
        var type = $"global::{GeneratedFile.PluginNamespace}.{PluginEmitter.ClassName(plugin.Assembly)}";
        Register(writer, $"{Registration}.AddMetricPlugin", [type]);
        writer.Line("return services;");
    }

    private static void Register(CodeWriter writer, string method, IReadOnlyList<string> types)
    {
        var line = $"{method}<{string.Join(", ", types)}>(services);";
        if (line.Length <= writer.Room)
            writer.Line(line);
        else
            writer.Line($"{method}<").Indented(() => writer.Line($"{string.Join(", ", types)}>(services);"));
    }
}
