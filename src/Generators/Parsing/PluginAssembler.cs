using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Puts the declarations of an assembly together: sorted, without those that collide.</summary>
internal static class PluginAssembler
{
    public static PluginModel? Assemble(
        AssemblyModel? assembly,
        IReadOnlyList<DeclarationModel<MetricModel>> metrics,
        IReadOnlyList<DeclarationModel<ContextModel>> contexts,
        IReadOnlyList<DeclarationModel<StrategyModel>> strategies)
    {
        if (assembly is null)
            return null;

        var composes = assembly.Profiles.Any(profile => profile.From.Length > 0);
        var configures = assembly.Services.Count > 0;
        var declaresAnything = metrics.Count > 0 || strategies.Count > 0 || contexts.Count > 0 || composes || configures;
        var isTooOld = assembly.Skipped.Any(reason => reason.Id == DeclarationRules.Language.Id);
        var skipped = assembly.Skipped
            .Where(reason => declaresAnything || reason.Id != DeclarationRules.Language.Id)
            .Concat(metrics.SelectMany(metric => metric.Skipped))
            .Concat(contexts.SelectMany(context => context.Skipped))
            .Concat(strategies.SelectMany(strategy => strategy.Skipped))
            .ToList();
        var metricModels = metrics.Select(metric => metric.Model).OfType<MetricModel>();
        var strategyModels = strategies.Select(strategy => strategy.Model).OfType<StrategyModel>();
        var contextModels = contexts.Select(context => context.Model).OfType<ContextModel>();
        var sortedMetrics = Collisions.Sort(metricModels, model => model);
        var sortedStrategies = Collisions.Sort(strategyModels, model => model);
        var kept = Without(sortedMetrics, Collisions.Between(sortedMetrics), "metric", model => model.Name, skipped);
        return new PluginModel
        {
            Assembly = assembly,
            Metrics = kept,
            Contexts = contextModels.OrderBy(context => context.Type, StringComparer.Ordinal).ToEquatableArray(),
            Strategies = Without(
                sortedStrategies,
                Collisions.Between(sortedStrategies),
                "strategy",
                model => CodeNames.InMessages(model.Type),
                skipped),
            Skipped = skipped.Distinct()
                .OrderBy(reason => reason.Id, StringComparer.Ordinal)
                .ThenBy(reason => reason.Message, StringComparer.Ordinal)
                .ToEquatableArray(),
            IsHost = kept.SelectMany(metric => metric.Profiles).Any(entry => !MayAdd(assembly, entry.Profile)),
            IsPlugin = !isTooOld
                && (metrics.Count > 0
                    || strategies.Count > 0
                    || contextModels.Any()
                    || composes
                    || configures),
        };
    }

    private static bool MayAdd(AssemblyModel assembly, string profile) =>
        assembly.Profiles.Any(own => own.Name == profile) || BuiltInProfiles.MayAdd(assembly.Name, profile);

    private static EquatableArray<T> Without<T>(
        IReadOnlyList<T> sorted,
        IReadOnlyList<Collision> collisions,
        string what,
        Func<T, string> name,
        List<SkippedModel> skipped)
        where T : IEquatable<T>
    {
        foreach (var collision in collisions)
        {
            var violation = new Violation(
                NameRules.SameName, Location.None, [what, name(sorted[collision.Index]), collision.Why]);
            skipped.Add(violation.ToModel());
        }

        return sorted.Where((_, place) => collisions.All(collision => collision.Index != place)).ToEquatableArray();
    }
}
