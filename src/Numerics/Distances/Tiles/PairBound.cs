namespace CellEval.Numerics;

/// <summary>
/// Of a pred row: what its excesses start from, and their error, at most Fixed + PerNorm · norm + PerTotal · total of
/// the real row.
/// </summary>
internal readonly record struct PairBound<T>(T Base, T Fixed, T PerNorm, T PerTotal)
    where T : unmanaged
{
    /// <summary>
    /// Counts of roundings n stay below 10^5 where a float is used (n u is then below 0.006, the higher orders below
    /// 0.6 %, at most as much again by adding up), and the bound itself is rounded a few times.
    /// </summary>
    private const double Room = 1.02;

    private const double MostRoundings = 1e5;

    /// <summary>Rounds to T; a row with too many roundings gets an infinite bound.</summary>
    public static PairBound<T> Create(
        double start, double constant, double perNorm, double perTotal, double roundings, double columns)
    {
        double grain = (columns + 64) * Rounding<T>.Underflow;
        double bound = roundings < MostRoundings ? (constant + grain) * Room : double.PositiveInfinity;
        return new(
            Rounding<T>.Round(start), Rounding<T>.Round(bound), Rounding<T>.Round(perNorm * Room),
            Rounding<T>.Round(perTotal * Room));
    }
}
