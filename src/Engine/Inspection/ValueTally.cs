namespace CellEval.Engine;

/// <summary>Counts the values of a screen by kind.</summary>
/// <param name="screen">The screen.</param>
/// <param name="limit">The exclusive upper limit of values.</param>
internal sealed class ValueTally(IScreen screen, double limit)
{
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;

    public long Nonzeros { get; private set; }

    public long NaNs { get; private set; }

    public long Infinities { get; private set; }

    public long Negatives { get; private set; }

    public long TooLarge { get; private set; }

    public (double Min, double Max) Range => _max < _min ? (0, 0) : (_min, _max);

    /// <summary>Counts the values of a batch; the first of each kind that is refused is a problem.</summary>
    public void Add(CellBatch batch, ProblemList problems)
    {
        var values = batch.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value != 0)
                Nonzeros++;
            if (double.IsFinite(value))
                (_min, _max) = (Math.Min(_min, value), Math.Max(_max, value));

            // False for NaN as well.
            if (!(value >= 0 && value < limit) && Count(value) == 1)
                problems.Add(ValueCheck.Refusal(screen, batch, i, limit));
        }
    }

    private long Count(double value) => value switch
    {
        double.NaN => ++NaNs,
        double.PositiveInfinity or double.NegativeInfinity => ++Infinities,
        < 0 => ++Negatives,
        _ => ++TooLarge,
    };
}
