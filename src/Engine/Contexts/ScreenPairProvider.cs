namespace CellEval.Engine;

/// <summary>
/// Builds the <see cref="ScreenPair"/> of a run from sums over the cells of each label. It takes <see cref="EffectOptions"/> from
/// the run's options.
/// </summary>
internal sealed class ScreenPairProvider : IContextProvider<ScreenPair>
{
    private static readonly Side[] BothSides = [Side.Real, Side.Pred];

    public ContextNeeds Needs(EvaluationHeader header)
    {
        var labels = header.Perturbations.LabelCount;
        RequireRoom(labels, header.Genes.Count, "genes");
        foreach (var screen in BothSides.Select(header.Screen).OfType<ScreenHeader>())
        {
            foreach (var key in header.ObsmKeys.Where(screen.Obsm.ContainsKey))
                RequireRoom(labels, screen.Obsm[key], $"dimensions of '{key}'");
        }

        return new() { Sides = BothSides, ObsmKeys = header.ObsmKeys };
    }

    public ICellSink Open(CellSlice slice) => new LabelSumSink(slice);

    public ScreenPair Build(ContextInputs inputs, CancellationToken cancellationToken)
    {
        var header = inputs.Header;
        return new ScreenPair(
            header.Perturbations,
            header.Genes,
            Sums(inputs, Side.Real),
            Sums(inputs, Side.Pred),
            inputs.Resources,
            cancellationToken)
        {
            ControlSource = (header.Options.Find<EffectOptions>() ?? new EffectOptions()).ControlSource,
        };
    }

    private static LabelSums Sums(ContextInputs inputs, Side side)
    {
        var header = inputs.Header;
        var screen = header.Screen(side)!;
        var labels = header.Perturbations.LabelCount;
        var sinks = inputs.Sinks<LabelSumSink>(side);
        return new LabelSums
        {
            CellsPerLabel = screen.CellsPerLabel,
            X = Concatenate(sinks, 0, labels, header.Genes.Count),
            Obsm = header.ObsmKeys.Index().ToDictionary(
                entry => entry.Item, entry => Concatenate(sinks, entry.Index + 1, labels, screen.Obsm[entry.Item]), StringComparer.Ordinal),
        };
    }

    // Said before any cell is read, and before a sink takes memory.
    private static void RequireRoom(int labels, int width, string what)
    {
        if ((long)labels * width > Array.MaxLength)
        {
            throw new InputException(
                $"The means of {labels} labels × {width} {what} are more than {Array.MaxLength} numbers, the most that one table "
                + "can hold. Evaluate fewer perturbations or genes at once.");
        }
    }

    private static ProfileMatrix Concatenate(IReadOnlyList<LabelSumSink> sinks, int part, int labels, int width)
    {
        var values = new double[labels * width];
        var start = 0;
        foreach (var sink in sinks)
        {
            sink.Sums(part).CopyTo(values.AsSpan(start));
            start += sink.Sums(part).Length;
        }

        return new ProfileMatrix(labels, width, values);
    }
}
