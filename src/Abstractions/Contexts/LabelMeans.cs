namespace CellEval;

/// <summary>The mean profile of each label, the control last.</summary>
/// <param name="Side">The side.</param>
/// <param name="ObsmKey">An embedding, or null for X.</param>
public readonly record struct LabelMeans(Side Side, string? ObsmKey = null) : IMemoKey<ScreenPair, ProfileMatrix>
{
    /// <inheritdoc/>
    public ProfileMatrix Compute(ScreenPair context, CancellationToken cancellationToken)
    {
        var sums = context.Sums(Side, ObsmKey);
        var cells = context.CellsPerLabel(Side);
        var means = new double[sums.RowCount * sums.ColumnCount];
        for (var label = 0; label < sums.RowCount; label++)
        {
            var row = means.AsSpan(label * sums.ColumnCount, sums.ColumnCount);
            for (var column = 0; column < row.Length; column++)
                row[column] = sums[label][column] / cells[label];
        }

        return new ProfileMatrix(sums.RowCount, sums.ColumnCount, means);
    }
}
