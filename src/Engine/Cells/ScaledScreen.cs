namespace CellEval.Engine;

/// <summary>A screen whose cells come checked and scaled as a run has them: for jobs that read cells one after another.</summary>
public sealed class ScaledScreen : IScreen
{
    private readonly IScreen _screen;
    private readonly CellScaling _scaling;

    private ScaledScreen(IScreen screen, CellScaling scaling) => (_screen, _scaling) = (screen, scaling);

    /// <summary>Gets the scale that cells come in.</summary>
    public ExpressionScale Scale => _scaling.Scale;

    /// <summary>Gets why X is taken to be what it is, as a sentence.</summary>
    public string ScaleReason => $"{Name}: {_scaling.Reason}.";

    /// <inheritdoc/>
    public string Name => _screen.Name;

    /// <inheritdoc/>
    public string Storage => _screen.Storage;

    /// <inheritdoc/>
    public string MatrixName => _screen.MatrixName;

    /// <inheritdoc/>
    public int CellCount => _screen.CellCount;

    /// <inheritdoc/>
    public IReadOnlyList<string> Genes => _screen.Genes;

    /// <inheritdoc/>
    public IReadOnlyList<string> ObsColumns => _screen.ObsColumns;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> Obsm => _screen.Obsm;

    /// <summary>Learns the scale of a screen from all of its cells; counts are read once for it.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="scale">How the scale of X is learnt.</param>
    /// <param name="progress">Is told how far the reading is; may be null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The screen, scaled; the given one stays open beneath it.</returns>
    /// <exception cref="InputException">X holds what no screen may have.</exception>
    public static ScaledScreen Of(
        IScreen screen, ScaleMode scale, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var stage = new RunMessages(progress, null).Stage("finding the scale");
        var scaling = ScaleDetector.Detect(screen, default, scale, stage, cancellationToken);
        stage.End();
        return new ScaledScreen(screen, scaling);
    }

    /// <inheritdoc/>
    public ObsLabels ReadObs(string column) => _screen.ReadObs(column);

    /// <inheritdoc/>
    public string CellName(int cell) => _screen.CellName(cell);

    /// <inheritdoc/>
    /// <remarks>Reading is an <see cref="InputException"/> where a value is NaN, infinite, negative, or no logarithm.</remarks>
    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted) =>
        new Reader(_screen.OpenCells(obsmKeys, wanted), _screen, _scaling);

    private sealed class Reader(ICellReader reader, IScreen screen, CellScaling scaling) : ICellReader
    {
        public bool Read(CellBatch batch, CancellationToken cancellationToken)
        {
            if (!reader.Read(batch, cancellationToken))
                return false;
            ValueCheck.Require(screen, batch, scaling.StoredLimit);
            for (var row = 0; row < batch.Count; row++)
                scaling.Apply(batch.Values[batch.RowStarts[row]..batch.RowStarts[row + 1]], CellTotals.Of(batch, row));
            return true;
        }

        public void Dispose() => reader.Dispose();
    }
}
