namespace CellEval.Testing;

/// <summary>Writes a pair of small DE tables down, row by row, in the order of their files.</summary>
public sealed class DeTablesBuilder
{
    private readonly List<TestDeRow> _real = [];
    private readonly List<TestDeRow> _pred = [];
    private string _control = MetricInput.DefaultControl;

    /// <summary>Names the control; <c>non-targeting</c> where this is left out.</summary>
    /// <param name="label">The label.</param>
    /// <returns>The same builder.</returns>
    public DeTablesBuilder Control(string label)
    {
        _control = label;
        return this;
    }

    /// <summary>Adds rows of a perturbation to the real table.</summary>
    /// <param name="target">The perturbation.</param>
    /// <param name="rows">Gene, log2 fold change, p-value and false discovery rate of each row.</param>
    /// <returns>The same builder.</returns>
    public DeTablesBuilder Real(
        string target, params (string Feature, double Log2FoldChange, double PValue, double Fdr)[] rows) =>
        Add(_real, target, rows);

    /// <summary>Adds rows of a perturbation to the predicted table.</summary>
    /// <param name="target">The perturbation.</param>
    /// <param name="rows">Gene, log2 fold change, p-value and false discovery rate of each row.</param>
    /// <returns>The same builder.</returns>
    public DeTablesBuilder Pred(
        string target, params (string Feature, double Log2FoldChange, double PValue, double Fdr)[] rows) =>
        Add(_pred, target, rows);

    /// <summary>Makes the input.</summary>
    /// <returns>It holds what was added so far.</returns>
    public MetricInput Build() => new() { Control = _control, RealTable = [.. _real], PredTable = [.. _pred] };

    private DeTablesBuilder Add(
        List<TestDeRow> table,
        string target,
        (string Feature, double Log2FoldChange, double PValue, double Fdr)[] rows)
    {
        table.AddRange(rows.Select(row => new TestDeRow(target, row.Feature, row.Log2FoldChange, row.PValue, row.Fdr)));
        return this;
    }
}
