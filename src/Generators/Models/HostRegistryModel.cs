namespace CellEval.Generators.Models;

/// <summary>What a host brings together: its own metrics and those of every plugin that it references.</summary>
/// <param name="Assembly">The host's assembly.</param>
/// <param name="Plugins">The plugins, by name.</param>
/// <param name="Errors">What does not fit together.</param>
internal sealed record HostRegistryModel(
    AssemblyModel Assembly, EquatableArray<BroughtPluginModel> Plugins, EquatableArray<SkippedModel> Errors);
