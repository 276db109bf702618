using CellEval.DifferentialExpression;

namespace CellEval.Jobs;

/// <summary>What a DE table holds, and what a run would refuse of it.</summary>
/// <param name="Rows">The table.</param>
/// <param name="Problem">A repeated row; null where there is none.</param>
/// <param name="Warnings">What a user may not expect.</param>
public sealed record TableFindings(DeRows Rows, Exception? Problem, IReadOnlyList<string> Warnings)
{
    /// <summary>Gets what a run would refuse.</summary>
    public IEnumerable<Exception> Problems => Problem is null ? [] : [Problem];

    internal static TableFindings Of(DeRows rows, string control, CancellationToken cancellationToken)
    {
        Exception? problem = null;
        try
        {
            rows.RequireDistinct(new PerturbationList(rows.TargetNames, control), cancellationToken);
        }
        catch (InputException repetition)
        {
            problem = repetition;
        }

        return new TableFindings(
            rows,
            problem,
            [.. GivenTables.Warnings(rows, control), .. Probabilities("p_value", rows, rows.PValue), .. Probabilities("fdr", rows, rows.Fdr)]);
    }

    private static IReadOnlyList<string> Probabilities(string column, DeRows rows, ReadOnlySpan<float> values)
    {
        var outside = 0;
        foreach (var value in values)
        {
            if (value is < 0 or > 1)
                outside++;
        }

        return outside == 0 ? [] : [$"{rows.Name}: {outside} values of {column} lie outside 0 to 1."];
    }
}
