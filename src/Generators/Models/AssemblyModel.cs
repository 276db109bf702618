namespace CellEval.Generators.Models;

/// <summary>What is said of the assembly as a whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContractMajor">The major version of the contract that it is compiled against.</param>
/// <param name="ContractMinor">The minor version.</param>
/// <param name="Profiles">The profiles that it declares.</param>
/// <param name="Services">The classes that register services of its own.</param>
/// <param name="Skipped">The profiles that are declared wrongly, and the classes that cannot be named.</param>
/// <param name="Warnings">The warnings that generated code gives in such an assembly.</param>
internal sealed record AssemblyModel(
    string Name,
    int ContractMajor,
    int ContractMinor,
    EquatableArray<ProfileModel> Profiles,
    EquatableArray<ServicesModel> Services,
    EquatableArray<SkippedModel> Skipped,
    EquatableArray<string> Warnings);
