namespace CellEval.Engine;

/// <summary>DE tables that are given to a run none of whose metrics takes them.</summary>
internal static class UnusedTables
{
    /// <summary>Says so of each.</summary>
    public static IEnumerable<string> Warnings(EvaluationRequest request) =>
        new[] { request.RealTable, request.PredTable }.OfType<DeRows>()
            .Select(table => $"{table.Name} is given, but no metric of this run uses DE tables.");
}
