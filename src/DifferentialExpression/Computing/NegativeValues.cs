using System.Globalization;

namespace CellEval.DifferentialExpression;

/// <summary>
/// Neither counts nor their log1p are negative, and the rank sums take zeros for the smallest values.
/// </summary>
internal static class NegativeValues
{
    /// <summary>Refuses cells with a negative value, or one that is not a number.</summary>
    /// <param name="perturbations">The labels.</param>
    /// <param name="genes">The genes.</param>
    /// <param name="cells">The cells of each label.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="InputException">There is such a value.</exception>
    public static void Refuse(
        PerturbationList perturbations, GeneList genes, IReadOnlyList<LabelCells> cells, CancellationToken cancellationToken)
    {
        for (var label = 0; label < cells.Count; label++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = cells[label].Values.Span;
            for (var i = 0; i < values.Length; i++)
            {
                if (!(values[i] >= 0))
                    throw Refusal(genes[cells[label].Genes.Span[i]], values[i], perturbations.NameOf(label));
            }
        }
    }

    private static InputException Refusal(string gene, double value, string label) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Differential expression needs values that are not negative, but the gene '{gene}' has {value} in a cell of "
        + $"'{label}'. Give counts, or log1p of normalised counts."));
}
