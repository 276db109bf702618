namespace CellEval.Testing;

/// <summary>Writes a pair of small screens down, cell by cell, in the order of their files.</summary>
/// <param name="genes">The genes of both screens.</param>
public sealed class ScreenPairBuilder(params string[] genes)
{
    private readonly List<TestCell> _real = [];
    private readonly List<TestCell> _pred = [];
    private string _control = MetricInput.DefaultControl;

    /// <summary>Names the control; <c>non-targeting</c> where this is left out.</summary>
    /// <param name="label">The label.</param>
    /// <returns>The same builder.</returns>
    public ScreenPairBuilder Control(string label)
    {
        _control = label;
        return this;
    }

    /// <summary>Adds measured cells. A single one is its label's mean.</summary>
    /// <param name="label">Their perturbation, or the control.</param>
    /// <param name="cells">A value for each gene, as log1p, for each cell.</param>
    /// <returns>The same builder.</returns>
    public ScreenPairBuilder Real(string label, params double[][] cells) => Add(_real, label, cells);

    /// <summary>Adds predicted cells. A single one is its label's mean.</summary>
    /// <param name="label">Their perturbation, or the control.</param>
    /// <param name="cells">A value for each gene, as log1p, for each cell.</param>
    /// <returns>The same builder.</returns>
    public ScreenPairBuilder Pred(string label, params double[][] cells) => Add(_pred, label, cells);

    /// <summary>Gives the cells of a label, added before, their rows of an embedding.</summary>
    /// <param name="key">The key in <c>obsm</c>.</param>
    /// <param name="side">The side.</param>
    /// <param name="label">The label.</param>
    /// <param name="rows">A row for each of these cells, in their order.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than cells.</exception>
    public ScreenPairBuilder Obsm(string key, Side side, string label, params double[][] rows)
    {
        var cells = side == Side.Real ? _real : _pred;
        int[] own = [.. Enumerable.Range(0, cells.Count).Where(i => cells[i].Label == label)];
        if (own.Length != rows.Length)
            throw new ArgumentException($"{rows.Length} rows of '{key}' for {own.Length} cells of '{label}'.", nameof(rows));
        foreach (var (i, row) in own.Zip(rows))
        {
            var obsm = new Dictionary<string, IReadOnlyList<double>>(cells[i].Obsm) { [key] = row };
            cells[i] = cells[i] with { Obsm = obsm };
        }

        return this;
    }

    /// <summary>Makes the input.</summary>
    /// <returns>It holds what was added so far.</returns>
    public MetricInput Build() =>
        new() { Control = _control, Genes = [.. genes], RealCells = [.. _real], PredCells = [.. _pred] };

    private ScreenPairBuilder Add(List<TestCell> cells, string label, double[][] rows)
    {
        cells.AddRange(rows.Select(row => new TestCell(label, [.. row])));
        return this;
    }
}
