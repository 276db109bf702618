using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using Microsoft.CodeAnalysis.Text;

namespace CellEval.Generators.Emitting;

/// <summary>Prints <c>Add…Metrics(IServiceCollection)</c>.</summary>
internal static class ServiceCollectionEmitter
{
    /// <summary>The type of a host's services.</summary>
    public const string Services = "global::" + Namespace + ".IServiceCollection";

    /// <summary>The namespace of what a host calls.</summary>
    public const string Namespace = "Microsoft.Extensions.DependencyInjection";
    private const string Registration = GeneratedFile.SourceGenModel + ".MetricPluginServiceCollectionExtensions";

    public static SourceText Emit(PluginModel plugin)
    {
        var assembly = plugin.Assembly;
        var name = GeneratedFile.InXml(assembly.Name);
        var writer = GeneratedFile.Start(plugin)
            .Line($"namespace {Namespace};")
            .Line()
            .Line($"/// <summary>Registers the metrics of {name}.</summary>")
            .Line(GeneratedFile.GeneratedCode(assembly))
            .Line($"public static class {ClassName(assembly.Name)}");
        writer.Block("{", () => Method(writer, plugin, name), "}");
        return writer.ToSource();
    }

    /// <summary>Gets the class and the method that a host calls for an assembly.</summary>
    public static string MethodOf(string assembly) => $"{ClassName(assembly)}.{MethodName(assembly)}";

    /// <summary>Prints the registration of the services that an assembly brings.</summary>
    public static void RegisterServices(CodeWriter writer, AssemblyModel assembly)
    {
        foreach (var services in assembly.Services)
            Register(writer, $"{Registration}.AddMetricServices", [services.Type]);
    }

    private static string ClassName(string assembly) =>
        GeneratedNames.Identifier(assembly) + "_MetricsServiceCollectionExtensions";

    private static string MethodName(string assembly) => $"Add{GeneratedNames.Pascal(assembly)}Metrics";

    private static void Method(CodeWriter writer, PluginModel plugin, string name)
    {
        writer
            .Line($"/// <summary>Adds the metrics of {name}; a second call changes nothing.</summary>")
            .Line("/// <param name=\"services\">The host's services.</param>")
            .Line("/// <returns>The same services.</returns>")
            .Line($"public static {Services} {MethodName(plugin.Assembly.Name)}(")
            .Indented(() => writer.Line($"this {Services} services)"));
        writer.Block("{", () => Body(writer, plugin), "}");
    }

    private static void Body(CodeWriter writer, PluginModel plugin)
    {
        foreach (var context in plugin.Contexts)
            Register(writer, $"{Registration}.AddMetricContext", [context.Type, context.Provider]);
        var type = $"global::{GeneratedFile.PluginNamespace}.{PluginEmitter.ClassName(plugin.Assembly)}";
        Register(writer, $"{Registration}.AddMetricPlugin", [type]);
        RegisterServices(writer, plugin.Assembly);
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
