namespace CellEval.DifferentialExpression;

/// <summary>
/// Counts rows of given DE tables that the other table lacks: metrics take such genes as not found, so a table that was cut off
/// looks like a bad prediction.
/// </summary>
internal static class OneSidedRowsCheck
{
    /// <summary>Warns of rows, of the run's perturbations, that are in one table only.</summary>
    /// <param name="real">What the real table is called.</param>
    /// <param name="pred">What the predicted one is called.</param>
    /// <param name="tables">Both tables.</param>
    /// <param name="warn">Takes the warning.</param>
    public static void Warn(string real, string pred, DeContext tables, Action<string> warn)
    {
        var joined = tables.Get(default(JoinedRows)).Span;
        var onlyReal = joined.Count(-1);
        var onlyPred = tables.Pred.RowCount - (joined.Length - onlyReal);
        if (onlyReal + onlyPred == 0)
            return;

        var first = 0;
        while (first < tables.Perturbations.Count && IsWhole(tables, joined, first))
            first++;
        warn(FormattableString.Invariant(
            $"{onlyReal} of {joined.Length} rows of {real} and {onlyPred} of {tables.Pred.RowCount} rows of {pred} have no counterpart in the ")
            + $"other table, the first of them '{tables.Perturbations.NameOf(first)}'. Genes of one side only count as not found: check that "
            + "neither table was cut off, and that both hold the same genes.");
    }

    private static bool IsWhole(DeContext tables, ReadOnlySpan<int> joined, int perturbation)
    {
        var rows = joined[tables.Real.RowsOf(perturbation)];
        return !rows.Contains(-1) && rows.Length == tables.Pred.RowsOf(perturbation).GetOffsetAndLength(tables.Pred.RowCount).Length;
    }
}
