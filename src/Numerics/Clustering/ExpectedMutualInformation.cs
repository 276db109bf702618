namespace CellEval.Numerics;

/// <summary>
/// The mutual information that random labellings with the same sizes of clusters have on average: the number that two
/// clusters of sizes a and b share is hypergeometric. N. X. Vinh, J. Epps and J. Bailey, Information Theoretic Measures for
/// Clusterings Comparison (J. Machine Learning Research 11, 2010), equation 24a.
/// </summary>
internal static class ExpectedMutualInformation
{
    public static double Of(Contingency table)
    {
        var total = table.Total;
        var logFactorial = LogFactorials(total);
        double expected = 0;
        foreach (var a in table.RowSums)
        {
            foreach (var b in table.ColumnSums)
            {
                var sizes = logFactorial[a] + logFactorial[b] + logFactorial[total - a] + logFactorial[total - b]
                    - logFactorial[total];
                for (var shared = Math.Max(1, a + b - total); shared <= Math.Min(a, b); shared++)
                {
                    var probability = Math.Exp(sizes - logFactorial[shared] - logFactorial[a - shared]
                        - logFactorial[b - shared] - logFactorial[total - a - b + shared]);
                    expected += (double)shared / total
                        * Math.Log((double)total * shared / ((double)a * b)) * probability;
                }
            }
        }

        return expected;
    }

    private static double[] LogFactorials(int largest)
    {
        var logs = new double[largest + 1];
        for (var i = 2; i <= largest; i++)
            logs[i] = logs[i - 1] + Math.Log(i);
        return logs;
    }
}
