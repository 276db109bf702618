namespace CellEval.Engine.Tests;

/// <summary>A screen that counts how often and how far it is read, and cuts batches as small as a test wants.</summary>
internal sealed class ObservedScreen(IScreen inner, int cellsPerBatch = int.MaxValue) : IScreen
{
    private readonly List<int> _cellsRead = [];

    private int BatchSize => cellsPerBatch;

    /// <summary>Gets the number of cells that each reading has delivered, in the order of opening.</summary>
    public IReadOnlyList<int> CellsRead => _cellsRead;

    public string Name => inner.Name;

    public string Storage => inner.Storage;

    public int CellCount => inner.CellCount;

    public IReadOnlyList<string> Genes => inner.Genes;

    public IReadOnlyList<string> ObsColumns => inner.ObsColumns;

    public IReadOnlyDictionary<string, int> Obsm => inner.Obsm;

    public ObsLabels ReadObs(string column) => inner.ReadObs(column);

    public string CellName(int cell) => inner.CellName(cell);

    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted)
    {
        _cellsRead.Add(0);
        int[] widths = [.. obsmKeys.Select(key => inner.Obsm[key])];
        return new Reader(this, _cellsRead.Count - 1, inner.OpenCells(obsmKeys, wanted), widths);
    }

    private sealed class Reader(ObservedScreen screen, int opening, ICellReader reader, int[] widths) : ICellReader
    {
        private readonly CellBatch _whole = new(widths);
        private readonly int _cellsPerBatch = screen.BatchSize;
        private int _next;

        public bool Read(CellBatch batch, CancellationToken cancellationToken)
        {
            batch.Clear();
            if (_next == _whole.Count)
            {
                _next = 0;
                if (!reader.Read(_whole, cancellationToken))
                    return false;
            }

            for (; _next < _whole.Count && batch.Count < _cellsPerBatch; _next++)
            {
                var row = _whole.RowStarts[_next].._whole.RowStarts[_next + 1];
                batch.Add(_whole.Cells[_next], _whole.Genes[row], _whole.Values[row]);
                for (var i = 0; i < widths.Length; i++)
                    batch.AddObsm(i, _whole.Obsm(i).Slice(_next * widths[i], widths[i]));
            }

            screen._cellsRead[opening] += batch.Count;
            return true;
        }

        public void Dispose() => reader.Dispose();
    }
}
