namespace CellEval.Numerics;

/// <summary>
/// Mann-Whitney U and tie sums of many groups against one reference group, gene by gene, from the gene's nonzeros
/// alone: one sort and one walk for all groups. Counts are integers throughout, so the results are exact. Costs O(m +
/// groups) for m nonzeros. An instance keeps its buffers between genes and serves one thread at a time.
/// </summary>
/// <param name="groupSizes">Cells in each group, zeros included.</param>
/// <param name="reference">Which of the groups is the reference.</param>
/// <exception cref="ArgumentException">A size is negative, or there is no such group.</exception>
public sealed class RankSumWalk(ReadOnlySpan<int> groupSizes, int reference)
{
    private readonly int[] _sizes = Checked(groupSizes);
    private readonly int _reference = (uint)reference < (uint)groupSizes.Length
        ? reference
        : throw new ArgumentOutOfRangeException(
            nameof(reference), reference, $"The reference must be the index of one of the {groupSizes.Length} groups.");

    private readonly ColumnSort _sort = new();
    private readonly int[] _nonzeros = new int[groupSizes.Length];
    private readonly int[] _inBlock = new int[groupSizes.Length];
    private readonly long[] _twiceStatistic = new long[groupSizes.Length];

    // t³ leaves the range of long at two million cells.
    private readonly Int128[] _ties = new Int128[groupSizes.Length];

    /// <summary>Computes one gene.</summary>
    /// <param name="values">
    /// The gene's nonzero values, sorted in place. Zeros among them count as what is left out.
    /// </param>
    /// <param name="groups">The group of each value, moved along with it.</param>
    /// <param name="statistic">
    /// Receives per group U of the group against the reference: pairs in which the group's cell is higher, equal ones
    /// counting half. The reference's own entry becomes 0.
    /// </param>
    /// <param name="tieTerm">
    /// Receives per group the sum of t³ − t over the blocks of t equal values in the group and the reference together,
    /// the block of zeros included. The reference's own entry becomes 0.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A value is negative or NaN, there is no such group, a group has more nonzeros than cells, or lengths differ.
    /// </exception>
    public void Compute(Span<double> values, Span<int> groups, Span<double> statistic, Span<double> tieTerm)
    {
        SameLength.Require(values.Length, nameof(values), groups.Length, nameof(groups));
        SameLength.Require(_sizes.Length, "the list of groups", statistic.Length, nameof(statistic));
        SameLength.Require(_sizes.Length, "the list of groups", tieTerm.Length, nameof(tieTerm));
        CountNonzeros(values, groups);
        _sort.Sort(values, groups);
        _twiceStatistic.AsSpan().Clear();
        _ties.AsSpan().Clear();
        var sharedTies = Walk(values, groups);
        Conclude(sharedTies, statistic, tieTerm);
    }

    private static int[] Checked(ReadOnlySpan<int> groupSizes)
    {
        foreach (var size in groupSizes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(groupSizes));
        }

        return groupSizes.ToArray();
    }

    private static Int128 TieTerm(long tied) => ((Int128)tied * tied * tied) - tied;

    private void CountNonzeros(ReadOnlySpan<double> values, ReadOnlySpan<int> groups)
    {
        _nonzeros.AsSpan().Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"The value at index {i} is {values[i]}: rank sums of sparse data need values of at least 0."),
                    nameof(values));
            }

            if ((uint)groups[i] >= (uint)_sizes.Length)
            {
                throw new ArgumentException(
                    $"The group at index {i} is {groups[i]}: it must be from 0 to {_sizes.Length - 1}.",
                    nameof(groups));
            }

            if (values[i] > 0 && ++_nonzeros[groups[i]] > _sizes[groups[i]])
            {
                throw new ArgumentException(
                    $"Group {groups[i]} has {_sizes[groups[i]]} cells and more nonzero values than that.",
                    nameof(groups));
            }
        }
    }

    /// <summary>
    /// Walks the blocks of equal values upwards. Returns the ties that the reference has with itself, which all
    /// groups share.
    /// </summary>
    private Int128 Walk(ReadOnlySpan<double> values, ReadOnlySpan<int> groups)
    {
        Int128 sharedTies = 0;
        long below = _sizes[_reference] - _nonzeros[_reference];
        var first = values.IndexOfAnyExcept(0);
        for (int start = first < 0 ? values.Length : first, end; start < values.Length; start = end)
        {
            for (end = start + 1; end < values.Length && values[end] == values[start]; end++)
            {
            }

            if (end - start > 1)
            {
                var equal = WalkTies(groups[start..end], below);
                sharedTies += TieTerm(equal);
                below += equal;
            }
            else if (groups[start] == _reference)
            {
                below++;
            }
            else
            {
                _twiceStatistic[groups[start]] += 2 * below;
            }
        }

        return sharedTies;
    }

    /// <summary>Takes one block of equal values. Returns how many of them are the reference's.</summary>
    private int WalkTies(ReadOnlySpan<int> block, long below)
    {
        var equal = block.Count(_reference);
        foreach (var group in block)
        {
            if (group != _reference)
            {
                _twiceStatistic[group] += (2 * below) + equal;

                // From t to t + 1 equal values, t³ − t grows by 3t(t + 1).
                ulong tied = (uint)(equal + _inBlock[group]++);
                _ties[group] += 3 * tied * (tied + 1);
            }
        }

        foreach (var group in block)
        {
            _inBlock[group] = 0;
        }

        return equal;
    }

    private void Conclude(Int128 sharedTies, Span<double> statistic, Span<double> tieTerm)
    {
        long referenceZeros = _sizes[_reference] - _nonzeros[_reference];
        for (var group = 0; group < _sizes.Length; group++)
        {
            long zeros = _sizes[group] - _nonzeros[group];
            statistic[group] = (_twiceStatistic[group] + (zeros * referenceZeros)) / 2d;
            tieTerm[group] = (double)(sharedTies + _ties[group] + TieTerm(zeros + referenceZeros));
        }

        statistic[_reference] = 0;
        tieTerm[_reference] = 0;
    }
}
