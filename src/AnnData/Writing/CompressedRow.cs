namespace CellEval.AnnData;

/// <summary>The genes and values of a cell that is to be written.</summary>
internal static class CompressedRow
{
    /// <summary>Refuses genes that cannot be a row's.</summary>
    /// <param name="genes">The columns of the values.</param>
    /// <param name="values">The values.</param>
    /// <param name="columns">The number of columns.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or genes do not ascend within the columns.</exception>
    public static void Require(ReadOnlySpan<int> genes, ReadOnlySpan<double> values, int columns)
    {
        if (genes.Length != values.Length)
            throw new ArgumentException($"{genes.Length} genes, but {values.Length} values.", nameof(values));

        for (var i = 0; i < genes.Length; i++)
        {
            if (genes[i] < 0 || genes[i] >= columns || (i > 0 && genes[i] <= genes[i - 1]))
                throw new ArgumentException($"Genes must ascend and lie in 0..{columns - 1}.", nameof(genes));
        }
    }
}
