using CellEval.SourceGenModel;

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

    private readonly List<Part> _parts = [];

    /// <summary>Builds the contexts into the run's scope.</summary>
    public void Build(IEnumerable<Type> contexts, CancellationToken cancellationToken)
    {
        foreach (var context in contexts)
            Collect(context, []);

        var scalings = new Dictionary<Side, CellScaling>();
        foreach (var side in (Side[])[Side.Real, Side.Pred])
        {
            if (_parts.Exists(part => part.Needs.Sides.Contains(side)))
                Read(side, scalings, cancellationToken);
        }

        foreach (var part in _parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var inputs = new BuildInputs(header, request, scope, part.Sinks, scalings, messages);
            scope.Add(part.ContextType, part.Builder.Build(inputs, cancellationToken));
            part.Sinks.Clear();
        }
    }

    // Depth first, so that a part stands after all that it needs.
    private void Collect(Type contextType, IReadOnlyList<Type> asking)
    {
        if (_parts.Exists(part => part.ContextType == contextType))
            return;
        if (asking.Contains(contextType))
        {
            throw new MetricRegistrationException(
                "Contexts need each other in a circle: " + string.Join(" → ", asking.Append(contextType).Select(type => type.Name)) + ".");
        }

        var builder = registry.Context(contextType).Resolve(services);
        var needs = builder.Needs(header);
        foreach (var needed in needs.Contexts)
            Collect(needed, [.. asking, contextType]);
        if (needs.Sides.FirstOrDefault(side => screens.Of(side) is null, (Side)(-1)) is var side && Enum.IsDefined(side))
        {
            throw new RequestException(
                $"Some metrics of the profile '{request.Metrics.Profile}' need the screens (-ap and -ar); with DE tables alone use --profile de.");
        }

        if (screens is { Real: { } real, Pred: { } pred })
            ScreenCheck.RequireObsm(real.Screen, pred.Screen, needs.ObsmKeys);
        _parts.Add(new Part(contextType, builder, needs));
    }

    private void Read(Side side, Dictionary<Side, CellScaling> scalings, CancellationToken cancellationToken)
    {
        var screen = screens.Of(side)!;
        var name = side == Side.Real ? "real" : "pred";
        var scaling = ScaleDetector.Detect(screen, request.Scale, messages.Stage($"{name}: finding the scale"), cancellationToken);
        scalings.Add(side, scaling);
        messages.Guess($"{screen.Screen.Name}: {scaling.Reason}.");

        string[] keys = [.. _parts
            .Where(part => part.Needs.Sides.Contains(side))
            .SelectMany(part => part.Needs.ObsmKeys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var passes = _parts.Where(part => part.Needs.Sides.Contains(side)).Max(part => part.Needs.Passes);
        for (var pass = 0; pass < passes; pass++)
        {
            var ranges = OpenRanges(screen, scaling, pass, keys);
            var reading = pass == 0 ? $"{name}: reading cells" : $"{name}: reading cells again ({pass + 1} of {passes})";
            new CellPass(screen, scaling, keys, request.MaxDegreeOfParallelism).Run(ranges, messages.Stage(reading), cancellationToken);
        }
    }

    private List<RangeSinks> OpenRanges(LabelledScreen screen, CellScaling scaling, int pass, string[] keys)
    {
        var ranges = new List<RangeSinks>();
        var cells = screen.Header.CellsPerLabel;
        foreach (var (first, count) in LabelRanges.Cut(cells.Span, RangesPerThread * request.MaxDegreeOfParallelism))
        {
            var range = new RangeSinks(first, count);
            var slice = new CellSlice
            {
                Side = screen.Side,
                Pass = pass,
                FirstLabel = first,
                LabelCount = count,
                GeneCount = header.Genes.Count,
                CellsPerLabel = cells.Slice(first, count),
                Scale = scaling.Scale,
                ObsmKeys = [],
                ObsmWidths = [],
            };
            foreach (var part in _parts.Where(part => part.Needs.Sides.Contains(screen.Side) && pass < part.Needs.Passes))
            {
                // Each sink sees the embeddings that its own provider asked for, in that order, whatever others ask for.
                var own = slice with
                {
                    ObsmKeys = part.Needs.ObsmKeys,
                    ObsmWidths = [.. part.Needs.ObsmKeys.Select(key => screen.Screen.Obsm[key])],
                };
                if (part.Builder.Open(own) is not { } sink)
                    continue;
                int[] embeddings = [.. part.Needs.ObsmKeys.Select(key => Array.IndexOf(keys, key))];
                range.Sinks.Add((sink, part.Needs.Space, embeddings));
                part.Open(screen.Side, pass).Add(sink);
            }

            ranges.Add(range);
        }

        return ranges;
    }

    private sealed record Part(Type ContextType, ContextBuilder Builder, ContextNeeds Needs)
    {
        public Dictionary<(Side Side, int Pass), List<ICellSink>> Sinks { get; } = [];

        public List<ICellSink> Open(Side side, int pass)
        {
            if (!Sinks.TryGetValue((side, pass), out var sinks))
                Sinks.Add((side, pass), sinks = []);
            return sinks;
        }
    }
}
