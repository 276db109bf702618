using BenchmarkDotNet.Attributes;
using CellEval.Numerics;

namespace CellEval.Benchmarks.Micro;

/// <summary>The ranks of 1,000 perturbations over 2,000 genes, effects noisy copies of each other.</summary>
public class DiscriminationRanksBenchmarks
{
    private const int Count = 1000;
    private const int Genes = 2000;

    private double[] _pred = [];
    private double[] _real = [];
    private ReadOnlyMemory<int>[] _targets = [];

    /// <summary>Gets or sets the distance.</summary>
    [Params(DistanceKernel.Manhattan, DistanceKernel.Euclidean, DistanceKernel.Cosine)]
    public DistanceKernel Distance { get; set; }

    /// <summary>Gets or sets a value indicating whether all sums are taken in double.</summary>
    [Params(false, true)]
    public bool Exact { get; set; }

    /// <summary>Makes the effects.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _real = [.. Enumerable.Range(0, Count * Genes).Select(_ => random.NextDouble() - 0.5)];
        _pred = [.. _real.Select(value => value + (random.NextDouble() - 0.5))];
        _targets = [.. Enumerable.Range(0, Count).Select(perturbation => (ReadOnlyMemory<int>)new[] { perturbation % Genes })];
    }

    /// <summary>All ranks.</summary>
    [Benchmark]
    public double[] Ranks() => DiscriminationRanks.Compute(
        _pred, _real, Count, Genes, _targets, Distance, TieRule.Index, 1, new RankKernelOptions { Exact = Exact });
}
