using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>What a plugin declares, read once.</summary>
internal sealed record PluginTable
{
    public required string Assembly { get; init; }

    public required bool IsHost { get; init; }

    public required IReadOnlyList<MetricDeclaration> Metrics { get; init; }

    public required IReadOnlyList<ProfileDeclaration> Profiles { get; init; }

    public required IReadOnlyList<ContextDeclaration> Contexts { get; init; }

    public required IReadOnlyList<(StrategyDeclaration Declaration, IStrategy Strategy)> Strategies { get; init; }

    /// <summary>Reads a plugin and makes its strategies.</summary>
    /// <exception cref="MetricRegistrationException">It was built for another contract, or its own code throws.</exception>
    public static PluginTable Read(MetricPlugin plugin)
    {
        if (plugin.ContractMajor != ContractVersion.Major || plugin.ContractMinor > ContractVersion.Minor)
        {
            throw new MetricRegistrationException(
                $"{plugin.AssemblyName} was built for contract {plugin.ContractMajor}.{plugin.ContractMinor}; "
                + $"this host has {ContractVersion.Major}.{ContractVersion.Minor}.");
        }

        try
        {
            return new PluginTable
            {
                Assembly = plugin.AssemblyName,
                IsHost = plugin.IsHost,
                Metrics = plugin.Metrics,
                Profiles = plugin.Profiles,
                Contexts = plugin.Contexts,
                Strategies = [.. plugin.Strategies.Select(strategy => (strategy, Create(plugin, strategy)))],
            };
        }
        catch (Exception exception) when (exception is not MetricRegistrationException)
        {
            throw new MetricRegistrationException(
                $"{plugin.AssemblyName} cannot say what it declares: {exception.GetType().Name}: {FailureReason.Of(exception)}", exception);
        }
    }

    private static IStrategy Create(MetricPlugin plugin, StrategyDeclaration strategy)
    {
        try
        {
            return strategy.Create();
        }
        catch (Exception exception)
        {
            throw new MetricRegistrationException(
                $"{plugin.AssemblyName} cannot make its {TypeText.Of(strategy.StrategyType)} called '{strategy.Name}': "
                + $"{exception.GetType().Name}: {FailureReason.Of(exception)}",
                exception);
        }
    }
}
