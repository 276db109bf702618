using CellEval;
using CellEval.Engine;

namespace Acme.Host;

/// <summary>Small inputs whose results can be checked by hand.</summary>
internal static class Inputs
{
    private static readonly string[] Genes = ["G1", "G2", "G3"];

    public static EvaluationRequest Tables()
    {
        var real = new DeRows("real");
        real.Add("A", "G1", log2FoldChange: 3, pValue: 1e-6, fdr: 1e-4);
        real.Add("A", "G2", log2FoldChange: -2, pValue: 1e-5, fdr: 1e-3);
        real.Add("A", "G3", log2FoldChange: 0.1, pValue: 0.8, fdr: 0.9);
        var pred = new DeRows("pred");
        pred.Add("A", "G1", log2FoldChange: 2, pValue: 1e-4, fdr: 1e-2);
        pred.Add("A", "G2", log2FoldChange: -0.1, pValue: 0.5, fdr: 0.6);
        pred.Add("A", "G3", log2FoldChange: 0.2, pValue: 0.7, fdr: 0.8);
        return new EvaluationRequest { RealTable = real, PredTable = pred, Metrics = new MetricSelection { Profile = "de" } };
    }

    public static EvaluationRequest Screens() => new()
    {
        Real = Screen("real", ("control", [1, 1, 1.5]), ("control", [1, 1, 0.5]), ("A", [4, 1, 1]), ("B", [1, 0, 2.5])),
        Pred = Screen("pred", ("control", [1, 1, 1.5]), ("control", [1, 1, 0]), ("A", [3, 1, 1]), ("B", [1, 3, 2.5])),
        Control = "control",
        Scale = ScaleMode.Log1p,
    };

    private static InMemoryScreen Screen(string name, params (string Label, double[] Values)[] cells)
    {
        var rowStarts = Enumerable.Range(0, cells.Length + 1).Select(cell => (long)cell * Genes.Length).ToArray();
        var columns = cells.SelectMany(_ => Enumerable.Range(0, Genes.Length)).ToArray();
        var values = cells.SelectMany(cell => cell.Values).ToArray();
        var labels = ObsLabels.FromStrings(cells.Select(cell => cell.Label));
        return new InMemoryScreen(
            name, Genes, rowStarts, columns, values, new Dictionary<string, ObsLabels> { ["target_gene"] = labels });
    }
}
