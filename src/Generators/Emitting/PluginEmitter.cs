using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using Microsoft.CodeAnalysis.Text;

namespace CellEval.Generators.Emitting;

/// <summary>Prints the plugin class: the table of all that an assembly declares.</summary>
internal static class PluginEmitter
{
    private const string ComponentModel = "global::System.ComponentModel";

    public static SourceText Emit(PluginModel plugin)
    {
        var assembly = plugin.Assembly;
        var writer = GeneratedFile.Start(plugin)
            .Line($"namespace {GeneratedFile.PluginNamespace};")
            .Line()
            .Line($"/// <summary>The metrics of {GeneratedFile.InXml(assembly.Name)}.</summary>")
            .Line(GeneratedFile.GeneratedCode(assembly))
            .Line($"[{ComponentModel}.EditorBrowsable({ComponentModel}.EditorBrowsableState.Never)]")
            .Line($"public sealed class {ClassName(assembly)} : {GeneratedFile.SourceGenModel}.MetricPlugin");
        writer.Block("{", () => Members(writer, plugin), "}");
        return writer.ToSource();
    }

    public static string ClassName(AssemblyModel assembly) =>
        GeneratedNames.Identifier(assembly.Name) + "_MetricPlugin";

    private static void Members(CodeWriter writer, PluginModel plugin)
    {
        var assembly = plugin.Assembly;
        Override(writer, $"string AssemblyName => {Literals.Text(assembly.Name)};").Line();
        Override(writer, $"int ContractMajor => {Number(assembly.ContractMajor)};").Line();
        Override(writer, $"int ContractMinor => {Number(assembly.ContractMinor)};").Line();
        if (plugin.IsHost)
            Override(writer, "bool IsHost => true;").Line();
        Table(writer, "MetricDeclaration", "Metrics", plugin.Metrics, metric => MetricEmitter.Emit(writer, metric));
        OptionalTable(writer, "ProfileDeclaration", "Profiles", assembly.Profiles, profile =>
            writer.New([.. ProfileProperties(profile)]));
        OptionalTable(writer, "ContextDeclaration", "Contexts", plugin.Contexts, context =>
        {
            writer.Line($"{GeneratedFile.SourceGenModel}.ContextDeclaration.Create<");
            writer.Indented(() =>
            {
                writer.Line($"{context.Type},");
                writer.Line($"{context.Provider}>({Literals.Text(context.Kind)}),");
            });
        });
        OptionalTable(writer, "StrategyDeclaration", "Strategies", plugin.Strategies, strategy =>
        {
            var name = $"Name = {Literals.Text(strategy.Name)}";
            foreach (var type in strategy.Interfaces)
                writer.New($"StrategyType = typeof({type})", name, $"Create = static () => new {strategy.Type}()");
        });
        if (assembly.Services.Count > 0)
            ConfigureServices(writer, assembly);
    }

    private static void ConfigureServices(CodeWriter writer, AssemblyModel assembly)
    {
        writer.Line();
        Override(writer, "void ConfigureServices(")
            .Indented(() => writer.Line($"{ServiceCollectionEmitter.Services} services)"));
        writer.Block("{", () => ServiceCollectionEmitter.RegisterServices(writer, assembly), "}");
    }

    private static void OptionalTable<T>(
        CodeWriter writer, string type, string name, EquatableArray<T> items, Action<T> emit)
        where T : IEquatable<T>
    {
        if (items.Count == 0)
            return;
        writer.Line();
        Table(writer, type, name, items, emit);
    }

    private static void Table<T>(CodeWriter writer, string type, string name, EquatableArray<T> items, Action<T> emit)
        where T : IEquatable<T>
    {
        Override(writer, "global::System.Collections.Generic.IReadOnlyList<");
        writer.Indented(() => writer.Line($"{GeneratedFile.SourceGenModel}.{type}> {name} {{ get; }} ="));
        writer.Block(
            "[",
            () =>
            {
                foreach (var item in items)
                    emit(item);
            },
            "];");
    }

    private static IEnumerable<string> ProfileProperties(ProfileModel profile)
    {
        yield return $"Name = {Literals.Text(profile.Name)}";
        if (profile.Description.Length > 0)
            yield return $"Description = {Literals.Text(profile.Description)}";
        if (profile.From.Length > 0)
            yield return $"From = {Literals.Text(profile.From)}";
    }

    private static CodeWriter Override(CodeWriter writer, string member) =>
        writer.Line("/// <inheritdoc/>").Line("public override " + member);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
