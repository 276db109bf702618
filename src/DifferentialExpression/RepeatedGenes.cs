using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>Differential expression names its rows by gene, so a name must stand for one gene only.</summary>
internal static class RepeatedGenes
{
    /// <summary>Refuses screens whose gene names repeat.</summary>
    /// <param name="genes">The genes.</param>
    /// <exception cref="InputException">Names repeat.</exception>
    public static void Refuse(GeneList genes)
    {
        string[] repeated = [.. genes.RepeatedNames()];
        if (repeated.Length == 0)
            return;

        throw new InputException(
            $"Differential expression needs gene names that do not repeat, but {repeated.Length} of them stand for more than one "
            + $"column of X: {NameSample.Of(repeated)}. Make the names of var unique (anndata's var_names_make_unique), "
            + "give DE tables of your own, or leave out the metrics that need differential expression.");
    }
}
