namespace CellEval.Jobs;

/// <summary>
/// Half of a screen's labelled cells. The others stay in the file without a label, so that the scale is that of the whole screen.
/// </summary>
internal sealed class HalfScreen(IScreen whole, string column, ObsLabels labels) : IScreen
{
    public string Name => whole.Name;

    public string Storage => whole.Storage;

    public string MatrixName => whole.MatrixName;

    public int CellCount => whole.CellCount;

    public IReadOnlyList<string> Genes => whole.Genes;

    public IReadOnlyList<string> ObsColumns => whole.ObsColumns;

    public IReadOnlyDictionary<string, int> Obsm => whole.Obsm;

    public ObsLabels ReadObs(string name) => name == column ? labels : whole.ReadObs(name);

    public string CellName(int cell) => whole.CellName(cell);

    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted) => whole.OpenCells(obsmKeys, wanted);
}
