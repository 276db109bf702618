namespace CellEval.Engine;

/// <summary>Builds the <see cref="ScreenPair"/> of a run from sums over the cells of each label.</summary>
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
        var embeddingSums = new Dictionary<(Side Side, string ObsmKey), ProfileMatrix>();
        foreach (var side in BothSides)
        {
            var sinks = inputs.Sinks<LabelSumSink>(side);
            for (var part = 0; part < header.ObsmKeys.Count; part++)
            {
                var key = header.ObsmKeys[part];
                var width = header.Screen(side)!.Obsm[key];
                embeddingSums.Add((side, key), Concatenate(sinks, part + 1, header.Perturbations.LabelCount, width));
            }
        }

        return new ScreenPair(
            header.Perturbations,
            header.Genes,
            header.Real!.CellsPerLabel,
            header.Pred!.CellsPerLabel,
            Concatenate(inputs.Sinks<LabelSumSink>(Side.Real), 0, header.Perturbations.LabelCount, header.Genes.Count),
            Concatenate(inputs.Sinks<LabelSumSink>(Side.Pred), 0, header.Perturbations.LabelCount, header.Genes.Count),
            embeddingSums,
            inputs.Resources,
            cancellationToken);
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
