using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>Benjamini and Hochberg's adjustment within one perturbation, over the rows that stay.</summary>
internal static class FdrAdjustment
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">One for each gene.</param>
    /// <param name="kept">Which genes count; null for all.</param>
    /// <returns>One for each gene; 0 for those that do not count.</returns>
    public static double[] Adjust(double[] pValues, bool[]? kept)
    {
        var fdr = new double[pValues.Length];
        if (kept is null)
        {
            BenjaminiHochberg.Adjust(pValues, fdr);
            return fdr;
        }

        var genes = Enumerable.Range(0, pValues.Length).Where(gene => kept[gene]).ToArray();
        var adjusted = new double[genes.Length];
        BenjaminiHochberg.Adjust(Array.ConvertAll(genes, gene => pValues[gene]), adjusted);
        for (var i = 0; i < genes.Length; i++)
            fdr[genes[i]] = adjusted[i];
        return fdr;
    }
}
