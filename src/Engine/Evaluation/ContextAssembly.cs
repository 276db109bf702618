namespace CellEval.Engine;

/// <summary>
/// Builds the contexts of a run: asks each provider what it needs, opens its sinks, reads each side's cells once (or as
/// often as a provider asks), and lets providers build, those first that others need.
/// </summary>
internal sealed class ContextAssembly(
    MetricRegistry registry,
    IServiceProvider services,
    EvaluationRequest request,
    Screens screens,
    EvaluationHeader header,
    RunScope scope,
    RunMessages messages)
{
    private const int RangesPerThread = 4;

    private readonly List<ContextPart> _parts = [];

    /// <summary>Builds the contexts of metrics into the run's scope; of one that fails, the failure.</summary>
    /// <exception cref="RequestException">Cells are needed of a screen that is not given.</exception>
    public void Build(IReadOnlyList<PlannedMetric> metrics, CancellationToken cancellationToken)
    {
        foreach (var context in metrics.SelectMany(metric => metric.Variant.Metric.Declaration.Contexts).Distinct())
            Collect(context, [], cancellationToken);
        RequireScreens(metrics);
        WarnOfUnusedTables();

        try
        {
            var scalings = new Dictionary<Side, CellScaling>();
            foreach (var side in (Side[])[Side.Real, Side.Pred])
            {
                if (_parts.Exists(part => part.Reads(side, 0)))
                    RunTelemetry.TraceReading(screens.Of(side)!, () => Read(side, scalings, cancellationToken));
            }

            WarnOfScales(scalings);
            foreach (var part in _parts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                RunTelemetry.TraceBuilding(part, () => Build(part, scalings, cancellationToken));
            }
        }
        finally
        {
            foreach (var part in _parts)
                part.ReleaseSinks(messages.Warn);
        }
    }

    // Depth first, so that a part stands after all that it needs.
    private ContextPart Collect(Type contextType, IReadOnlyList<Type> asking, CancellationToken cancellationToken)
    {
        if (_parts.Find(part => part.ContextType == contextType) is { } known)
            return known;
        var part = new ContextPart(contextType);
        if (asking.Contains(contextType))
        {
            var circle = string.Join(" → ", asking.Append(contextType).Select(TypeText.Of));
            part.Fate.Fail(new InvalidOperationException($"contexts need each other in a circle: {circle}."));
            return part;
        }

        part.Builder = part.Try(
            _ => (registry.FindContext(contextType) ?? throw new InvalidOperationException("no plugin brings its provider.")).Resolve(services),
            cancellationToken);
        part.Needs = part.Try(provider => ContextNeedsCheck.Copy(provider!.Needs(header)), cancellationToken) ?? ContextNeeds.Nothing;
        foreach (var needed in part.Needs.Contexts)
        {
            var neededPart = Collect(needed, [.. asking, contextType], cancellationToken);
            part.MissesScreen |= neededPart.MissesScreen;
            if (neededPart.Fate.Failure is { } failure)
                part.Fate.FailWith(failure);
        }

        var sides = part.Needs.Sides.Distinct().Select(screens.Of).ToList();
        part.MissesScreen |= sides.Contains(null);

        // What a run's own settings name was looked for before: here it is a provider that asks for what is not there.
        try
        {
            ScreenCheck.RequireObsm([.. sides.OfType<LabelledScreen>().Select(side => side.Screen)], part.Needs.ObsmKeys);
        }
        catch (InputException missing)
        {
            part.Fate.Fail(missing);
        }

        _parts.Add(part);
        return part;
    }

    private void RequireScreens(IReadOnlyList<PlannedMetric> metrics)
    {
        var missing = _parts.Where(part => part.MissesScreen).Select(part => part.ContextType).ToHashSet();
        if (missing.Count > 0)
            throw MissingScreens.Of(metrics.Select(metric => metric.Variant).Where(variant => variant.Metric.Declaration.Contexts.Any(missing.Contains)));
    }

    private void WarnOfUnusedTables()
    {
        if (_parts.Exists(part => part.ContextType == typeof(DeContext)))
            return;
        foreach (var warning in UnusedTables.Warnings(request))
            messages.Warn(warning);
    }

    private void WarnOfScales(Dictionary<Side, CellScaling> scalings)
    {
        foreach (var (side, scaling) in scalings)
        {
            if (scaling.MedianTotal == 0)
                messages.Warn($"{screens.Of(side)!.Screen.Name}: {screens.Of(side)!.Screen.MatrixName} holds nothing but zeros.");
        }

        if (request.Scale == ScaleMode.Guess
            && scalings.TryGetValue(Side.Real, out var real)
            && scalings.TryGetValue(Side.Pred, out var pred)
            && real.StoredScale != pred.StoredScale)
        {
            var (counts, logarithms) = real.StoredScale == ExpressionScale.Counts ? (Side.Real, Side.Pred) : (Side.Pred, Side.Real);
            messages.Warn(
                $"{screens.Of(counts)!.Screen.Name} is taken as counts and {screens.Of(logarithms)!.Screen.Name} as log-normalised. The counts are "
                + "normalised to their own median total, which need not be that of the other screen: errors such as mse then measure the "
                + "difference of totals too.");
        }
    }

    private void Build(ContextPart part, Dictionary<Side, CellScaling> scalings, CancellationToken cancellationToken)
    {
        if (part.Needs.Contexts.Select(scope.FailureOf).FirstOrDefault(failure => failure is not null) is { } needed)
            part.Fate.FailWith(needed);

        var inputs = new BuildInputs(header, scope, part.Sinks, scalings, messages);
        var context = part.Try(
            provider => provider!.Build(inputs, cancellationToken)
                ?? throw new InvalidOperationException("its provider built nothing."),
            cancellationToken);
        if (context is not null)
            scope.Add(part.ContextType, context);
        else
            scope.AddFailure(part.ContextType, part.Fate.Failure!);
        part.ReleaseSinks(messages.Warn);
    }

    private void Read(Side side, Dictionary<Side, CellScaling> scalings, CancellationToken cancellationToken)
    {
        var screen = screens.Of(side)!;
        var name = side == Side.Real ? "real" : "pred";
        var finding = messages.Stage($"{name}: finding the scale");
        var scaling = ScaleDetector.Detect(screen.Screen, screen.Wanted, request.Scale, finding, cancellationToken);
        finding.End();
        scalings.Add(side, scaling);
        messages.Found(new FoundScale(screen.Screen.Name, scaling.StoredScale, scaling.MedianTotal, $"{scaling.Reason}."));

        string[] keys = [.. _parts
            .Where(part => part.Reads(side, 0))
            .SelectMany(part => part.Needs.ObsmKeys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var passes = _parts.Where(part => part.Reads(side, 0)).Max(part => part.Needs.Passes);
        for (var pass = 0; pass < passes; pass++)
        {
            var ranges = OpenRanges(screen, scaling, pass, keys, cancellationToken);
            if (!_parts.Exists(part => part.Reads(side, pass)))
                return;
            var reading = pass == 0 ? $"{name}: reading cells" : $"{name}: reading cells again ({pass + 1} of {passes})";
            var stage = messages.Stage(reading, screen.Screen.CellCount, "cells");
            new CellPass(screen, scaling, keys, request.MaxDegreeOfParallelism).Run(ranges, stage, cancellationToken);
            stage.End();
        }
    }

    private List<RangeSinks> OpenRanges(
        LabelledScreen screen, CellScaling scaling, int pass, string[] keys, CancellationToken cancellationToken)
    {
        var ranges = new List<RangeSinks>();
        var cells = screen.Header.CellsPerLabel;
        foreach (var (first, count) in LabelRanges.Cut(cells.Span, RangesPerThread * request.MaxDegreeOfParallelism))
        {
            var range = new RangeSinks(first, count);
            foreach (var part in _parts.Where(part => part.Reads(screen.Side, pass)))
            {
                // Each sink sees the embeddings that its own provider asked for, in that order, whatever others ask for.
                var slice = new CellSlice
                {
                    Side = screen.Side,
                    Pass = pass,
                    FirstLabel = first,
                    LabelCount = count,
                    GeneCount = header.Genes.Count,
                    CellsPerLabel = cells.Slice(first, count),
                    Scale = scaling.Scale,
                    StoredScale = scaling.StoredScale,
                    MedianTotal = scaling.MedianTotal,
                    ObsmKeys = part.Needs.ObsmKeys,
                    ObsmWidths = [.. part.Needs.ObsmKeys.Select(key => screen.Screen.Obsm[key])],
                };
                if (part.Try(provider => provider!.Open(slice), cancellationToken) is not { } sink)
                    continue;
                int[] embeddings = [.. part.Needs.ObsmKeys.Select(key => Array.IndexOf(keys, key))];
                range.Sinks.Add(new FedSink(sink, part.Needs.Space, embeddings, part.Fate));
                part.Add(screen.Side, pass, sink);
            }

            ranges.Add(range);
        }

        return ranges;
    }
}
