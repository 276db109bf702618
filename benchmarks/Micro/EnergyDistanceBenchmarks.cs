using BenchmarkDotNet.Attributes;
using CellEval.Numerics;

namespace CellEval.Benchmarks.Micro;

/// <summary>Ten groups of 60 cells to 1,000 controls over 2,000 genes.</summary>
public class EnergyDistanceBenchmarks
{
    private SparseRows[] _groups = [];
    private EnergyDistance? _energy;

    /// <summary>Gets or sets the share of values that are not zero.</summary>
    [Params(0.05, 0.37, 1.0)]
    public double Filled { get; set; }

    /// <summary>Makes the cells.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _groups = [.. Enumerable.Range(1, 10).Select(seed => SparseCells.Make(seed, 60, 2000, Filled))];
        _energy = new EnergyDistance(SparseCells.Make(0, 1000, 2000, Filled), 1);
    }

    /// <summary>The groups, the control's own term being there.</summary>
    [Benchmark]
    public double[] ToControl() => _energy!.ToControl(_groups);
}
