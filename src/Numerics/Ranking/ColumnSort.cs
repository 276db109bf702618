using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>
/// Sorts the values of a column with their groups, without comparing: the bits of numbers that are not negative ascend as the
/// numbers do, so they are sorted by 11 bits at a time, the lowest first. Floats take three rounds, doubles six; a round in
/// which all values agree (as in counts, most of whose bits are zero) is left out. Keeps its buffers, and serves one thread at a time.
/// </summary>
internal sealed class ColumnSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int FloatRounds = 3;
    private const int DoubleRounds = 6;

    // Below, clearing the counts costs more than comparing.
    private const int FewValues = 300;

    private readonly int[] _counts = new int[DoubleRounds * Digits];
    private Entry[] _from = [];
    private Entry[] _to = [];

    /// <summary>Sorts both spans by the values; the order of equal values is not said.</summary>
    /// <param name="values">Numbers of at least 0.</param>
    /// <param name="groups">As many.</param>
    public void Sort(Span<double> values, Span<int> groups)
    {
        if (values.Length < FewValues)
        {
            values.Sort(groups);
            return;
        }

        Reserve(values.Length);
        var areFloats = true;
        foreach (var value in values)
            areFloats &= (float)value == value;

        // Adding 0 turns −0 into 0, whose bits are the smallest.
        for (var i = 0; i < values.Length; i++)
        {
            var key = areFloats ? BitConverter.SingleToUInt32Bits((float)values[i] + 0f) : BitConverter.DoubleToUInt64Bits(values[i] + 0.0);
            _from[i] = new Entry(key, groups[i]);
        }

        SortByDigits(values.Length, areFloats ? FloatRounds : DoubleRounds);
        for (var i = 0; i < values.Length; i++)
        {
            var (key, group) = _from[i];
            values[i] = areFloats ? BitConverter.UInt32BitsToSingle((uint)key) : BitConverter.UInt64BitsToDouble(key);
            groups[i] = group;
        }
    }

    private void Reserve(int length)
    {
        if (_from.Length >= length)
            return;
        _from = new Entry[length];
        _to = new Entry[length];
    }

    private void SortByDigits(int length, int rounds)
    {
        var counts = _counts.AsSpan(0, rounds * Digits);
        counts.Clear();
        foreach (ref readonly var entry in _from.AsSpan(0, length))
        {
            for (var round = 0; round < rounds; round++)
                counts[(round * Digits) + Digit(entry.Key, round)]++;
        }

        for (var round = 0; round < rounds; round++)
        {
            var places = counts.Slice(round * Digits, Digits);
            if (places[Digit(_from[0].Key, round)] == length)
                continue;

            var next = 0;
            foreach (ref var place in places)
                (place, next) = (next, next + place);
            var target = _to.AsSpan(0, length);
            foreach (ref readonly var entry in _from.AsSpan(0, length))
                target[places[Digit(entry.Key, round)]++] = entry;
            (_from, _to) = (_to, _from);
        }
    }

    private static int Digit(ulong key, int round) => (int)(key >> (round * DigitBits)) & (Digits - 1);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Key, int Group);
}
