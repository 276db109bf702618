using System.Globalization;
using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>What one look at all cells tells: how many cells each label has, and how many values of each gene.</summary>
internal sealed class CellCensus
{
    private CellCensus(int[] cellsPerLabel, int[][] values, bool areFloats) =>
        (CellsPerLabel, Values, AreFloats) = (cellsPerLabel, values, areFloats);

    /// <summary>Gets the number of cells of each label.</summary>
    public int[] CellsPerLabel { get; }

    /// <summary>Gets the number of stored values: labels × genes.</summary>
    public int[][] Values { get; }

    /// <summary>Gets whether every value is exact as a float.</summary>
    public bool AreFloats { get; }

    /// <summary>Looks at all cells, and refuses those that cannot be tested.</summary>
    /// <param name="perturbations">The labels.</param>
    /// <param name="genes">The genes.</param>
    /// <param name="cells">The cells of each label.</param>
    /// <param name="parallel">The number of threads and the run's token.</param>
    /// <returns>The census.</returns>
    /// <exception cref="InputException">A label has no cell, or a value is negative or not a number.</exception>
    public static CellCensus Take(
        PerturbationList perturbations, GeneList genes, IReadOnlyList<LabelCells> cells, ParallelOptions parallel)
    {
        var counts = new int[cells.Count];
        var values = new int[cells.Count][];
        var refusals = new InputException?[cells.Count];
        var others = 0;
        Parallel.For(0, cells.Count, parallel, label =>
        {
            var ofLabel = cells[label];
            counts[label] = ofLabel.Count;
            values[label] = new int[genes.Count];
            foreach (var gene in ofLabel.Genes.Span)
                values[label][gene]++;

            var areFloats = true;
            var stored = ofLabel.Values.Span;
            for (var i = 0; i < stored.Length; i++)
            {
                areFloats &= (float)stored[i] == stored[i];
                if (!(stored[i] >= 0))
                {
                    refusals[label] = Refusal(genes[ofLabel.Genes.Span[i]], stored[i], perturbations.NameOf(label));
                    return;
                }
            }

            if (!areFloats)
                Interlocked.Exchange(ref others, 1);
        });

        RefuseEmptyLabels(perturbations, counts);

        // Of several the first, whoever found his first.
        if (Array.Find(refusals, refusal => refusal is not null) is { } first)
            throw first;
        return new CellCensus(counts, values, others == 0);
    }

    private static void RefuseEmptyLabels(PerturbationList perturbations, int[] cellsPerLabel)
    {
        string[] empty = [.. cellsPerLabel.Index().Where(label => label.Item == 0).Select(label => perturbations.NameOf(label.Index))];
        if (empty.Length > 0)
        {
            throw new InputException(
                $"Differential expression needs cells of every label, but there are none of {NameSample.Of(empty)}. "
                + "Leave these labels out of the run.");
        }
    }

    // Neither counts nor their log1p are negative, and the rank sums take zeros for the smallest values.
    private static InputException Refusal(string gene, double value, string label) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Differential expression needs values that are not negative, but the gene '{gene}' has {value} in a cell of "
        + $"'{label}'. Give counts, or log1p of normalised counts."));
}
