using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads a plugin's assembly attributes; null where an assembly has no metrics.</summary>
internal static class PluginMetadata
{
    public static BroughtPluginModel? Read(IAssemblySymbol assembly)
    {
        var attributes = assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass.IsSourceGenModel())
            .ToLookup(attribute => attribute.AttributeClass!.Name);
        if (attributes["MetricPluginAttribute"].FirstOrDefault() is not { } plugin)
            return null;

        return new BroughtPluginModel
        {
            Assembly = assembly.Name,
            ContractMajor = Number(plugin, 1),
            ContractMinor = Number(plugin, 2),
            Variants = attributes["MetricVariantAttribute"].Select(Variant).ToEquatableArray(),
            Profiles = ProfileParser.Parse(assembly)
                .Select(entry => entry.Profile.Model)
                .OfType<ProfileModel>()
                .ToEquatableArray(),
            Entries = attributes["MetricProfileEntryAttribute"]
                .Select(entry => new ProfileEntryModel(entry.Text(0) ?? "", entry.Text(1) ?? ""))
                .ToEquatableArray(),
            Kinds = attributes["MetricContextEntryAttribute"]
                .Select(context => context.Text(1) ?? "")
                .ToEquatableArray(),
            Strategies = attributes["MetricStrategyEntryAttribute"].Select(Strategy).OfType<BroughtStrategyModel>().ToEquatableArray(),
            Uses = attributes["MetricStrategyUseAttribute"].Select(Use).OfType<StrategyUseModel>().ToEquatableArray(),
            IsHost = plugin.Value("IsHost", false),
        };
    }

    private static BroughtVariantModel Variant(AttributeData variant)
    {
        var name = variant.Text(0) ?? "";
        string[] columns = [.. variant.Items("Columns").Select(column => column.Scalar()).OfType<string>()];
        return new BroughtVariantModel(
            name,
            variant.Text(1) ?? "",
            variant.Text(2) ?? "",
            variant.Value("Version", 1),
            columns.Length == 0 ? new EquatableArray<string>([name]) : new EquatableArray<string>(columns),
            variant.Items("FormerNames").Select(former => former.Scalar()).OfType<string>().ToEquatableArray());
    }

    private static BroughtStrategyModel? Strategy(AttributeData entry) =>
        entry.Argument(0)?.Scalar() is ITypeSymbol type && entry.Text(1) is { } name ? new(type.AsInterface(), name) : null;

    private static StrategyUseModel? Use(AttributeData use) => Strategy(use) is { } strategy && use.Text(2) is { } variant
        ? new(strategy, ((ITypeSymbol)use.Argument(0)!.Value.Value!).InCode(), variant)
        : null;

    private static int Number(AttributeData attribute, int position) =>
        attribute.Argument(position)?.Scalar() as int? ?? 0;
}
