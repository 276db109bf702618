namespace CellEval.Numerics;

/// <summary>How far two labellings of the same things agree, as scikit-learn defines it. Names of labels do not matter.</summary>
public static class ClusterAgreement
{
    /// <summary>
    /// Adjusted mutual information: (MI − E) / ((H(a) + H(b))/2 − E), with E the expectation for random labellings of the
    /// same sizes: N. X. Vinh, J. Epps and J. Bailey (J. Machine Learning Research 11, 2010). 1 for equal labellings.
    /// </summary>
    /// <param name="a">The label of each thing.</param>
    /// <param name="b">Other labels of the same things.</param>
    /// <returns>At most 1; 0 on average for unrelated labels.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double AdjustedMutualInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = Contingency.Of(a, b);
        if (table.IsSamePartition)
            return 1;
        var expected = ExpectedMutualInformation.Of(table);
        var mean = (Contingency.Entropy(table.RowSums) + Contingency.Entropy(table.ColumnSums)) / 2;
        var denominator = mean - expected;
        // As scikit-learn does: rounding must not divide by zero, nor change the sign.
        denominator = denominator < 0 ? Math.Min(denominator, -MachineEpsilon) : Math.Max(denominator, MachineEpsilon);
        return (table.MutualInformation - expected) / denominator;
    }

    /// <summary>Normalised mutual information: MI / ((H(a) + H(b))/2). 1 for equal labellings.</summary>
    /// <param name="a">The label of each thing.</param>
    /// <param name="b">Other labels of the same things.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double NormalizedMutualInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = Contingency.Of(a, b);
        if (table.IsSamePartition)
            return 1;
        var information = table.MutualInformation;
        return information <= MachineEpsilon
            ? 0
            : information / ((Contingency.Entropy(table.RowSums) + Contingency.Entropy(table.ColumnSums)) / 2);
    }

    /// <summary>
    /// The adjusted Rand index: L. Hubert and P. Arabie, Comparing Partitions (J. Classification 2, 1985), from the numbers
    /// of pairs that share a label in both, one or neither.
    /// </summary>
    /// <param name="a">The label of each thing.</param>
    /// <param name="b">Other labels of the same things.</param>
    /// <returns>At most 1; 0 on average for unrelated labels.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double AdjustedRandIndex(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = Contingency.Of(a, b);
        double count = a.Length;
        var both = table.Cells.Sum(Square) - count;
        var onlyA = table.RowSums.Sum(Square) - table.Cells.Sum(Square);
        var onlyB = table.ColumnSums.Sum(Square) - table.Cells.Sum(Square);
        var neither = (count * count) - both - count - onlyA - onlyB;
        return table.IsSamePartition
            ? 1
            : 2 * ((both * neither) - (onlyA * onlyB))
                / (((both + onlyA) * (onlyA + neither)) + ((both + onlyB) * (onlyB + neither)));
    }

    /// <summary>2^-52, what NumPy calls <c>finfo(float64).eps</c>.</summary>
    private const double MachineEpsilon = 2.220446049250313e-16;

    private static double Square(int count) => (double)count * count;
}
