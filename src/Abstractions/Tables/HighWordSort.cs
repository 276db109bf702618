namespace CellEval;

/// <summary>
/// Sorts keys by their upper 32 bits; equal ones by their lower bits, which must ascend as they are given. A few keys are
/// compared; more are dealt out byte by byte from the lowest on, which costs the same for any order and mispredicts nothing.
/// </summary>
internal sealed class HighWordSort
{
    private const int Digits = 4;
    private const int Values = 256;

    // Below, summing up the counts of all bytes costs more than comparing.
    private const int FewestDealt = 48;

    private readonly int[] _counts = new int[Digits * Values];
    private ulong[] _scratch = [];

    public void Sort(Span<ulong> keys)
    {
        if (keys.Length < FewestDealt)
        {
            keys.Sort();
            return;
        }

        Count(keys);
        if (_scratch.Length < keys.Length)
            _scratch = new ulong[keys.Length];
        var from = keys;
        var to = _scratch.AsSpan(0, keys.Length);
        for (var digit = 0; digit < Digits; digit++)
        {
            var shift = 32 + (8 * digit);
            var next = _counts.AsSpan(digit * Values, Values);
            if (next[(byte)(keys[0] >> shift)] == keys.Length)
                continue;
            for (int value = 0, start = 0; value < Values; value++)
                (next[value], start) = (start, start + next[value]);
            foreach (var key in from)
                to[next[(byte)(key >> shift)]++] = key;
            var dealt = to;
            to = from;
            from = dealt;
        }

        if (from != keys)
            from.CopyTo(keys);
    }

    private void Count(ReadOnlySpan<ulong> keys)
    {
        var counts = _counts.AsSpan(0, Digits * Values);
        counts.Clear();
        foreach (var key in keys)
        {
            counts[(byte)(key >> 32)]++;
            counts[Values + (byte)(key >> 40)]++;
            counts[(2 * Values) + (byte)(key >> 48)]++;
            counts[(3 * Values) + (byte)(key >> 56)]++;
        }
    }
}
