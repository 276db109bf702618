using CellEval.DifferentialExpression;
using CellEval.Testing;

namespace CellEval.Metrics.De.Tests;

/// <summary>A row of a small table; the p-value is the fdr where none is said.</summary>
internal readonly record struct Row(
    string Target,
    string Feature,
    double Log2FoldChange,
    double Fdr,
    double? PValue = null,
    double? AbsLog2FoldChange = null);

/// <summary>Makes contexts from small tables, and from those of a golden.</summary>
internal static class Tables
{
    public const string Control = "control";

    public static DeContext Context(IEnumerable<Row> real, IEnumerable<Row> pred) =>
        new MetricInput { Control = Control, RealTable = Rows(real), PredTable = Rows(pred) }.ToDeContext();

    public static DeContext Golden(string name) => Context(GoldenRows(name, "real"), GoldenRows(name, "pred"));

    public static DeRows GoldenRows(string name, string side) =>
        DeTableReader.Read(Goldens.Path(name, $"{side}_table.csv.gz"));

    private static DeContext Context(DeRows real, DeRows pred)
    {
        var perturbations = new PerturbationList(real.TargetNames.Concat(pred.TargetNames), Control);
        var genes = new NameIndex();
        return new DeContext(
            DeTable.Create(real, perturbations, genes),
            DeTable.Create(pred, perturbations, genes));
    }

    public static double?[] Values(MetricScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Select(p => scores[p])];

    private static TestDeRow[] Rows(IEnumerable<Row> rows) =>
        [.. rows.Select(row => new TestDeRow(
            row.Target, row.Feature, row.Log2FoldChange, row.PValue ?? row.Fdr, row.Fdr, row.AbsLog2FoldChange))];
}
