using CellEval;

namespace Acme.Cells;

internal sealed class DetectionSink(CellSlice slice) : ICellSink
{
    public Dictionary<int, List<int>> Genes { get; } =
        Enumerable.Range(slice.FirstLabel, slice.LabelCount).ToDictionary(label => label, _ => new List<int>());

    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
            Genes[rows[i].Label].Add(rows[i].Genes.Length);
    }
}
