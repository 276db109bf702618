using CellEval.Numerics;

namespace CellEval.DifferentialExpression;

/// <summary>Of each perturbation the one row of its target gene, with fdr over all these rows.</summary>
internal sealed class DeOnTargetResult : IDeResult
{
    private readonly DeResultRow[] _rows;

    /// <param name="result">Each perturbation against the control, at every gene.</param>
    /// <param name="targets">The target gene of each perturbation that has one in the screen.</param>
    public DeOnTargetResult(DeResult result, IReadOnlyDictionary<string, string> targets)
    {
        _rows = [.. result.Rows().Where(row => targets.TryGetValue(row.Target, out var gene) && gene == row.Feature)];
        var fdr = new double[_rows.Length];
        BenjaminiHochberg.Adjust(Array.ConvertAll(_rows, row => row.PValue), fdr);
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = _rows[i] with { Fdr = fdr[i] };
    }

    public long RowCount => _rows.Length;

    public IEnumerable<DeResultRow> Rows() => _rows;
}
