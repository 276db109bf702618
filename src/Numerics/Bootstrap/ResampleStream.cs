namespace CellEval.Numerics;

/// <summary>
/// The draws of one resample: SplitMix64 (G. Steele and others, OOPSLA 2014) from a start that the seed and the
/// resample's number decide, so that resamples can be drawn in any order and on any number of threads.
/// </summary>
internal struct ResampleStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Starts the stream of a resample.</summary>
    public ResampleStream(ulong seed, int resample) => _state = Mix(Mix(seed + Step) + (ulong)resample);

    /// <summary>Draws a number below <paramref name="bound"/>; each is as likely as the others but for bound/2^64.</summary>
    public int Next(int bound)
    {
        _state += Step;
        return (int)Math.BigMul(Mix(_state), (ulong)bound, out _);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
