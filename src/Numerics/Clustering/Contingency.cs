namespace CellEval.Numerics;

/// <summary>How often each pair of labels occurs together.</summary>
internal sealed class Contingency
{
    private readonly (int Row, int Column, int Count)[] _pairs;

    private Contingency((int Row, int Column, int Count)[] pairs, int[] rowSums, int[] columnSums, int total)
    {
        _pairs = pairs;
        RowSums = rowSums;
        ColumnSums = columnSums;
        Total = total;
    }

    public int Total { get; }

    public IReadOnlyList<int> RowSums { get; }

    public IReadOnlyList<int> ColumnSums { get; }

    /// <summary>The counts of the pairs that occur.</summary>
    public IEnumerable<int> Cells => _pairs.Select(pair => pair.Count);

    /// <summary>Whether the labellings differ in the names of labels alone.</summary>
    public bool IsSamePartition => _pairs.Length == RowSums.Count && _pairs.Length == ColumnSums.Count;

    /// <summary>Σ n/N log(nN/(ab)) over the pairs, in nats; a rounded negative is 0.</summary>
    public double MutualInformation
    {
        get
        {
            double sum = 0;
            foreach (var (row, column, count) in _pairs)
            {
                var share = (double)count / Total;
                sum += share * Math.Log(share / ((double)RowSums[row] / Total * ((double)ColumnSums[column] / Total)));
            }

            return Math.Max(sum, 0);
        }
    }

    /// <summary>Counts the pairs; rows and columns are numbered in the order of their labels' first appearance.</summary>
    public static Contingency Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        SameLength.Require(a.Length, nameof(a), b.Length, nameof(b));
        int[] rows = CommunityLabels.Number(a), columns = CommunityLabels.Number(b);
        var pairs = rows.Zip(columns).CountBy(pair => pair)
            .OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key.First, pair.Key.Second, pair.Value));
        return new Contingency([.. pairs], Counts(rows), Counts(columns), a.Length);
    }

    /// <summary>−Σ p log p, in nats.</summary>
    public static double Entropy(IReadOnlyList<int> counts)
    {
        double total = counts.Sum();
        return counts.Count == 1 ? 0 : -counts.Sum(count => count / total * Math.Log(count / total));
    }

    private static int[] Counts(int[] labels) =>
        [.. labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}
