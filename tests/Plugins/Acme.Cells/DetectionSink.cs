using CellEval;

namespace Acme.Cells;

internal sealed class DetectionSink(CellSlice slice, double limit) : ICellSink
{
    public Dictionary<int, List<int>> Genes { get; } =
        Enumerable.Range(slice.FirstLabel, slice.LabelCount).ToDictionary(label => label, _ => new List<int>());

    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var detected = 0;
            foreach (var value in rows[i].Values)
                detected += value > limit ? 1 : 0;
            Genes[rows[i].Label].Add(detected);
        }
    }
}
