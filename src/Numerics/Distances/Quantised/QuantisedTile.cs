namespace CellEval.Numerics;

/// <summary>
/// Real rows as bytes: panel by panel of <see cref="SumOfBytes.Lanes"/> rows, in it group by group of columns, in it
/// row by row.
/// </summary>
internal sealed class QuantisedTile(EffectRows rows, Quantisation quantisation, int capacity) : IRealTile
{
    private readonly AlignedBuffer<byte> _bytes = new(
        (capacity + SumOfBytes.Lanes - 1) / SumOfBytes.Lanes * SumOfBytes.PanelBytes(quantisation));

    private readonly float[] _totals = new float[capacity + SumOfBytes.Lanes];
    private readonly float[] _norms = new float[capacity + SumOfBytes.Lanes];

    public int Panels => (Count + SumOfBytes.Lanes - 1) / SumOfBytes.Lanes;

    public int Capacity => capacity;

    public int First { get; private set; }

    public int Count { get; private set; }

    public void MoveTo(int first, int count) => (First, Count) = (first, count);

    public void Fill(int panel)
    {
        int first = panel * SumOfBytes.Lanes;
        for (int lane = 0; lane < Math.Min(SumOfBytes.Lanes, Count - first); lane++)
        {
            ReadOnlySpan<double> row = rows.Real(First + first + lane);
            Span<byte> target = Bytes(panel)[(lane * Quantisation.GroupColumns)..];
            double error = quantisation.Write(row, rows.Scale, target, SumOfBytes.Lanes * Quantisation.GroupColumns);
            (double total, double norm) = QuantisedExcess.Real(RowSums.Of(row, rows.Scale).Magnitude, error);
            _totals[first + lane] = (float)total;
            _norms[first + lane] = (float)norm;
        }
    }

    public Span<byte> Bytes(int panel)
    {
        int length = SumOfBytes.PanelBytes(quantisation);
        return _bytes.Span.Slice(panel * length, length);
    }

    /// <summary>The totals of a panel's rows; of rows that are missing, whatever.</summary>
    public ReadOnlySpan<float> Totals(int panel) => _totals.AsSpan(panel * SumOfBytes.Lanes, SumOfBytes.Lanes);

    /// <inheritdoc cref="Totals" />
    public ReadOnlySpan<float> Norms(int panel) => _norms.AsSpan(panel * SumOfBytes.Lanes, SumOfBytes.Lanes);
}
