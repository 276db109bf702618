namespace CellEval.DifferentialExpression;

/// <summary>
/// Drops genes that hardly any cell of the perturbation or the control counts: those whose counts per million are at
/// most a floor in both groups.
/// </summary>
internal static class CpmFilter
{
    /// <summary>Decides which rows stay.</summary>
    /// <param name="means">The arithmetic mean counts: labels × genes, the control last.</param>
    /// <param name="floor">The floor, in counts per million.</param>
    /// <returns>Perturbations × genes, <see langword="false"/> for a dropped row.</returns>
    public static bool[][] Keep(double[][] means, double floor)
    {
        var control = Exceeds(means[^1], floor);
        var kept = new bool[means.Length - 1][];
        for (var p = 0; p < kept.Length; p++)
        {
            kept[p] = Exceeds(means[p], floor);
            for (var gene = 0; gene < control.Length; gene++)
                kept[p][gene] |= control[gene];
        }

        return kept;
    }

    /// <summary>Decides which rows stay where each label has a reference of its own.</summary>
    /// <param name="means">The arithmetic mean counts of the labels: labels × genes.</param>
    /// <param name="references">Those of what each is compared with.</param>
    /// <param name="floor">The floor, in counts per million.</param>
    /// <returns>Labels × genes, <see langword="false"/> for a dropped row.</returns>
    public static bool[][] Keep(double[][] means, double[][] references, double floor)
    {
        var kept = new bool[means.Length][];
        for (var label = 0; label < kept.Length; label++)
        {
            kept[label] = Exceeds(means[label], floor);
            var reference = Exceeds(references[label], floor);
            for (var gene = 0; gene < reference.Length; gene++)
                kept[label][gene] |= reference[gene];
        }

        return kept;
    }

    private static bool[] Exceeds(double[] means, double floor)
    {
        var total = 0.0;
        foreach (var mean in means)
            total += mean;

        var exceeds = new bool[means.Length];
        for (var gene = 0; gene < means.Length; gene++)
        {
            var cpm = total == 0 ? 0 : 1e6 * means[gene] / total;
            exceeds[gene] = cpm > floor;
        }

        return exceeds;
    }
}
