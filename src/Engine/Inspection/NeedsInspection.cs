namespace CellEval.Engine;

/// <summary>Asks the contexts of a run's metrics what they need, as a run does, and builds none.</summary>
internal sealed class NeedsInspection(
    MetricRegistry registry, IServiceProvider services, EvaluationHeader header, ProblemList problems)
{
    private readonly Dictionary<Type, (bool ReadsCells, bool MissesScreen, string? Failure)> _known = [];

    /// <summary>Looks at all metrics of a plan.</summary>
    public IReadOnlyList<InspectedMetric> Of(RunPlan plan)
    {
        InspectedMetric[] metrics = [.. plan.Metrics.Select(Of)];
        MetricVariant[] missing =
        [
            .. plan.Metrics.Select(metric => metric.Variant)
                .Where(variant => variant.Metric.Declaration.Contexts.Any(context => Look(context).MissesScreen)),
        ];
        if (missing.Length > 0)
            problems.Add(MissingScreens.Of(missing));
        return metrics;
    }

    private InspectedMetric Of(PlannedMetric metric)
    {
        var contexts = metric.Variant.Metric.Declaration.Contexts;
        return new InspectedMetric(
            metric.Variant,
            [.. contexts.Select(context => registry.FindContext(context)!.Kind).Distinct()],
            contexts.Any(context => Look(context).ReadsCells),
            [.. metric.ObsmKeys.Distinct(StringComparer.Ordinal)],
            contexts.Select(context => Look(context).Failure).FirstOrDefault(failure => failure is not null));
    }

    private (bool ReadsCells, bool MissesScreen, string? Failure) Look(Type context)
    {
        if (_known.TryGetValue(context, out var known))
            return known;

        // For contexts that need each other in a circle, which a run refuses.
        _known[context] = (false, false, $"The context {context.Name} needs itself.");
        return _known[context] = Ask(context);
    }

    private (bool ReadsCells, bool MissesScreen, string? Failure) Ask(Type context)
    {
        try
        {
            var declaration = registry.FindContext(context) ?? throw new InvalidOperationException("no plugin brings its provider.");
            var needs = ContextNeedsCheck.Copy(declaration.Resolve(services).Needs(header));
            var needed = needs.Contexts.Select(Look).ToList();
            return (
                needs.Sides.Count > 0 || needed.Exists(part => part.ReadsCells),
                needs.Sides.Any(side => header.Screen(side) is null) || needed.Exists(part => part.MissesScreen),
                needed.Select(part => part.Failure).FirstOrDefault(failure => failure is not null));
        }
        catch (Exception problem) when (problem is InputException or RequestException)
        {
            // It ends the run, so no metric is told apart by it.
            problems.Add(problem);
            return (false, false, null);
        }
        catch (Exception exception) when (ContextFate.Contains(exception, CancellationToken.None))
        {
            return (false, false, $"The context {context.Name} failed: {FailureReason.Of(exception)}");
        }
    }
}
