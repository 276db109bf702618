namespace CellEval.Generators.Models;

/// <summary>A plugin as its metadata describe it.</summary>
internal sealed record BroughtPluginModel
{
    /// <summary>The alias of references that have no other.</summary>
    public const string NoAlias = "global";

    public required string Assembly { get; init; }

    /// <summary>Gets the alias under which the host references the assembly.</summary>
    public string Alias { get; init; } = NoAlias;

    public required int ContractMajor { get; init; }

    public required int ContractMinor { get; init; }

    public required EquatableArray<BroughtVariantModel> Variants { get; init; }

    public required EquatableArray<ProfileModel> Profiles { get; init; }

    public required EquatableArray<ProfileEntryModel> Entries { get; init; }

    /// <summary>Gets the kinds of the contexts that the plugin builds.</summary>
    public required EquatableArray<string> Kinds { get; init; }

    /// <summary>Gets the strategies that the plugin brings.</summary>
    public EquatableArray<BroughtStrategyModel> Strategies { get; init; }

    /// <summary>Gets the strategies that its variants need.</summary>
    public EquatableArray<StrategyUseModel> Uses { get; init; }

    /// <summary>Gets whether it adds metrics to profiles that are not its own.</summary>
    public bool IsHost { get; init; }

    /// <summary>Whether a host of this contract can run it.</summary>
    public bool Fits(AssemblyModel host) =>
        ContractMajor == host.ContractMajor && ContractMinor <= host.ContractMinor;
}
