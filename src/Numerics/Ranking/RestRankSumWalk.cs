namespace CellEval.Numerics;

/// <summary>
/// Mann-Whitney U of each group against all other cells, gene by gene, from the gene's nonzeros alone: one sort and one walk
/// for all groups. Counts are integers throughout, so the results are exact. Costs O(m + groups) for m nonzeros. An
/// instance keeps its buffers between genes and serves one thread at a time.
/// </summary>
/// <param name="groupSizes">Cells in each group, zeros included.</param>
/// <exception cref="ArgumentException">A size is negative.</exception>
public sealed class RestRankSumWalk(ReadOnlySpan<int> groupSizes)
{
    private readonly int[] _sizes = Checked(groupSizes);
    private readonly ColumnSort _sort = new();
    private readonly int[] _nonzeros = new int[groupSizes.Length];

    // Twice a sum of ranks leaves the range of long at two billion cells.
    private readonly long[] _twiceRankSums = new long[groupSizes.Length];

    /// <summary>Computes one gene.</summary>
    /// <param name="values">The gene's positive values, sorted in place; all other cells have zeros.</param>
    /// <param name="groups">The group of each value, moved along with it.</param>
    /// <param name="statistic">Receives U of each group: pairs with other cells in which its cell is higher, equal ones counting half.</param>
    /// <returns>The sum of t³ − t over the blocks of t equal values of all cells, the block of zeros included.</returns>
    /// <exception cref="ArgumentException">
    /// A value is not above 0, there is no such group, a group has more values than cells, or lengths differ.
    /// </exception>
    public double Compute(Span<double> values, Span<int> groups, Span<double> statistic)
    {
        SameLength.Require(values.Length, nameof(values), groups.Length, nameof(groups));
        SameLength.Require(_sizes.Length, "the list of groups", statistic.Length, nameof(statistic));
        CountNonzeros(values, groups);
        _sort.Sort(values, groups);

        // Zeros are the lowest block: ranks 1 to z, each (z + 1)/2.
        var zeros = _sizes.Sum(size => (long)size) - values.Length;
        for (var group = 0; group < _sizes.Length; group++)
            _twiceRankSums[group] = (_sizes[group] - _nonzeros[group]) * (zeros + 1);

        var ties = TieTerm(zeros);
        for (int start = 0, end; start < values.Length; start = end)
        {
            for (end = start + 1; end < values.Length && values[end] == values[start]; end++)
            {
            }

            ties += TieTerm(end - start);
            var twiceRank = (2 * zeros) + start + end + 1;
            foreach (var group in groups[start..end])
                _twiceRankSums[group] += twiceRank;
        }

        for (var group = 0; group < _sizes.Length; group++)
            statistic[group] = (_twiceRankSums[group] - (_sizes[group] * (_sizes[group] + 1L))) / 2d;
        return (double)ties;
    }

    private static int[] Checked(ReadOnlySpan<int> groupSizes)
    {
        foreach (var size in groupSizes)
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(groupSizes));
        return groupSizes.ToArray();
    }

    private static Int128 TieTerm(long tied) => ((Int128)tied * tied * tied) - tied;

    private void CountNonzeros(ReadOnlySpan<double> values, ReadOnlySpan<int> groups)
    {
        _nonzeros.AsSpan().Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] > 0))
                throw new ArgumentException(FormattableString.Invariant($"The value at index {i} is {values[i]}, not above 0."), nameof(values));
            if ((uint)groups[i] >= (uint)_sizes.Length)
                throw new ArgumentException($"The group at index {i} is {groups[i]}: it must be from 0 to {_sizes.Length - 1}.", nameof(groups));
            if (++_nonzeros[groups[i]] > _sizes[groups[i]])
                throw new ArgumentException($"Group {groups[i]} has {_sizes[groups[i]]} cells and more values than that.", nameof(groups));
        }
    }
}
