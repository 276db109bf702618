namespace CellEval.Engine;

/// <summary>Asks the contexts of a run's metrics what they need, as a run does, and builds none.</summary>
internal sealed class NeedsInspection(
    MetricRegistry registry, IServiceProvider services, EvaluationHeader header, ProblemList problems)
{
    private readonly Dictionary<Type, (bool ReadsCells, string? Failure)> _known = [];
    private bool _missesScreens;

    /// <summary>Looks at all metrics of a plan.</summary>
    public IReadOnlyList<InspectedMetric> Of(EvaluationRequest request, RunPlan plan)
    {
        InspectedMetric[] metrics = [.. plan.Metrics.Select(Of)];
        if (_missesScreens)
            problems.Add(ContextAssembly.ScreensAreMissing(request));
        return metrics;
    }

    private InspectedMetric Of(PlannedMetric metric)
    {
        var contexts = metric.Variant.Metric.Declaration.Contexts;
        return new InspectedMetric(
            metric.Variant,
            [.. contexts.Select(context => registry.Context(context).Kind).Distinct()],
            contexts.Any(context => Look(context).ReadsCells),
            [.. metric.ObsmKeys.Distinct(StringComparer.Ordinal)],
            contexts.Select(context => Look(context).Failure).FirstOrDefault(failure => failure is not null));
    }

    private (bool ReadsCells, string? Failure) Look(Type context)
    {
        if (_known.TryGetValue(context, out var known))
            return known;

        // For contexts that need each other in a circle, which a run refuses.
        _known[context] = (false, $"The context {context.Name} needs itself.");
        return _known[context] = Ask(context);
    }

    private (bool ReadsCells, string? Failure) Ask(Type context)
    {
        try
        {
            var needs = registry.Context(context).Resolve(services).Needs(header);
            needs = ContextNeedsCheck.Copy(needs);
            var needed = needs.Contexts.Select(Look).ToList();
            _missesScreens |= needs.Sides.Any(side => header.Screen(side) is null);
            return (
                needs.Sides.Count > 0 || needed.Exists(part => part.ReadsCells),
                needed.Select(part => part.Failure).FirstOrDefault(failure => failure is not null));
        }
        catch (Exception problem) when (problem is InputException or RequestException)
        {
            // It ends the run, so no metric is told apart by it.
            problems.Add(problem);
            return (false, null);
        }
        catch (Exception exception) when (ContextFate.Contains(exception, CancellationToken.None))
        {
            return (false, $"The context {context.Name} failed: {FailureReason.Of(exception)}");
        }
    }
}
