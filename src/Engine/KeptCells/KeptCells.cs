using System.Collections;

namespace CellEval.Engine;

/// <summary>The kept cells of one side. A label's cells are made anew whenever it is asked for.</summary>
/// <param name="sinks">The sinks that have kept them, in label order.</param>
internal sealed class KeptCells(IReadOnlyList<LabelCellsSink> sinks) : IReadOnlyList<LabelCells>
{
    private readonly KeptLabel[] _labels = [.. sinks.SelectMany(sink => sink.Close())];
    private readonly IReadOnlyList<string> _obsmKeys = sinks.Count > 0 ? sinks[0].ObsmKeys : [];

    public int Count => _labels.Length;

    public LabelCells this[int index] => _labels[index].Read(_obsmKeys);

    public IEnumerator<LabelCells> GetEnumerator() => _labels.Select(label => label.Read(_obsmKeys)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
