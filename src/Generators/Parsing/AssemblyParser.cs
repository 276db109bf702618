using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads what is said of the assembly as a whole; null where the contract is not referenced.</summary>
internal static class AssemblyParser
{
    // Generated names and attribute arrays are beyond what the Common Language Specification allows.
    private static readonly EquatableArray<string> ClsWarnings =
        new(["CS3001", "CS3002", "CS3003", "CS3008", "CS3009", "CS3016"]);

    public static AssemblyModel? Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (compilation.GetTypeByMetadataName("CellEval.ContractVersion") is not { } contract)
            return null;

        var profiles = ProfileParser.Parse(compilation.Assembly).Select(entry => entry.Profile.ToModel()).ToList();
        var services = ServicesParser.Parse(compilation).Select(entry => entry.Services.ToModel()).ToList();
        var isClsCompliant = compilation.Assembly.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == nameof(CLSCompliantAttribute));
        return new AssemblyModel(
            compilation.Assembly.Name,
            Constant(contract, "Major"),
            Constant(contract, "Minor"),
            profiles.Select(profile => profile.Model).OfType<ProfileModel>().ToEquatableArray(),
            services.Select(service => service.Model).OfType<ServicesModel>().ToEquatableArray(),
            profiles.SelectMany(profile => profile.Skipped)
                .Concat(services.SelectMany(service => service.Skipped))
                .Concat(Language(compilation))
                .ToEquatableArray(),
            isClsCompliant ? ClsWarnings : default);
    }

    private static IEnumerable<SkippedModel> Language(Compilation compilation) =>
        LanguageCheck.Check(compilation) is { } violation ? [violation.ToModel()] : [];

    private static int Constant(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as int? ?? 0;
}
