using CellEval.DifferentialExpression;

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

    public static DeContext Context(IEnumerable<Row> real, IEnumerable<Row> pred)
    {
        var realRows = Rows("real", real);
        var predRows = Rows("pred", pred);
        return Context(realRows, predRows);
    }

    public static DeContext Golden(string name) => Context(GoldenRows(name, "real"), GoldenRows(name, "pred"));

    public static DeRows GoldenRows(string name, string side) =>
        DeTableReader.Read(Goldens.Path(name, $"{side}_table.csv.gz"));

    public static DeContext Context(DeRows real, DeRows pred)
    {
        var perturbations = new PerturbationList(real.TargetNames.Concat(pred.TargetNames), Control);
        var genes = new NameIndex();
        return new DeContext(
            DeTable.Create(real, perturbations, genes),
            DeTable.Create(pred, perturbations, genes));
    }

    public static double?[] Values(MetricScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Select(p => scores[p])];

    public static DeRows Rows(string name, IEnumerable<Row> rows)
    {
        var table = new DeRows(name);
        foreach (var (target, feature, change, fdr, pValue, absolute) in rows)
            table.Add(target, feature, change, pValue ?? fdr, fdr, absolute);
        return table;
    }
}
