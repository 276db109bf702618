using BenchmarkDotNet.Attributes;
using CellEval.Numerics;

namespace CellEval.Benchmarks.Micro;

/// <summary>One gene of 200 groups of 150 cells and 10,000 controls: sort and walk.</summary>
public class RankSumWalkBenchmarks
{
    private readonly RankSumWalk _walk = new([.. Enumerable.Repeat(150, 200), 10_000], 200);
    private readonly double[] _statistics = new double[201];
    private readonly double[] _ties = new double[201];
    private double[] _values = [];
    private int[] _groups = [];
    private double[] _sortedValues = [];
    private int[] _sortedGroups = [];

    /// <summary>Gets or sets the share of values that are not zero.</summary>
    [Params(0.05, 0.25)]
    public double Filled { get; set; }

    /// <summary>Gets or sets a value indicating whether values are small whole numbers, many of them equal.</summary>
    [Params(false, true)]
    public bool Counts { get; set; }

    /// <summary>Makes the gene.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        int[] cells = [.. Enumerable.Range(0, 40_000).Where(_ => random.NextDouble() < Filled)];
        _groups = [.. cells.Select(cell => Math.Min(cell / 150, 200))];
        _values = [.. cells.Select(_ => Counts ? random.Next(1, 12) : (double)(float)(1 + random.NextDouble()))];
        (_sortedValues, _sortedGroups) = (new double[cells.Length], new int[cells.Length]);
    }

    /// <summary>U and tie sums of all groups.</summary>
    [Benchmark]
    public double Gene()
    {
        _values.CopyTo(_sortedValues, 0);
        _groups.CopyTo(_sortedGroups, 0);
        _walk.Compute(_sortedValues, _sortedGroups, _statistics, _ties);
        return _statistics[0];
    }
}
