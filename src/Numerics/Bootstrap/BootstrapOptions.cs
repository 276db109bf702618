namespace CellEval.Numerics;

/// <summary>How intervals are found by resampling.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Gets the number of resamples; at least 1, and no more than an array holds.</summary>
    public int Resamples { get; init; } = 10_000;

    /// <summary>Gets the seed: the same one gives the same intervals, bit by bit.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the share of intervals that shall hold the true value; between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;
}
