using System.Numerics;

namespace CellEval;

/// <summary>The starts of rows that lie one after the other: from 0, ascending, and in a last entry where all end.</summary>
internal static class RowStarts
{
    public static T[] Require<T>(T[] starts, long end, string parameter)
        where T : IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(starts, parameter);
        Require<T>(starts.AsSpan(), end, parameter);
        return starts;
    }

    /// <exception cref="ArgumentException">They are not such starts.</exception>
    public static void Require<T>(ReadOnlySpan<T> starts, long end, string parameter)
        where T : IBinaryInteger<T>
    {
        if (starts.IsEmpty || !T.IsZero(starts[0]) || long.CreateChecked(starts[^1]) != end)
        {
            throw new ArgumentException(
                $"Starts of rows begin with 0 and end with the number of values, {end}; found "
                + (starts.IsEmpty ? "none." : $"{starts[0]} and {starts[^1]}."),
                parameter);
        }

        for (var row = 1; row < starts.Length; row++)
        {
            if (starts[row] < starts[row - 1])
                throw new ArgumentException($"Row {row - 1} starts at {starts[row - 1]} and ends before it, at {starts[row]}.", parameter);
        }
    }
}
