using BenchmarkDotNet.Attributes;
using CellEval.Csv;
using CellEval.Numerics;

namespace CellEval.Benchmarks.Micro;

/// <summary>What is done for each of a million rows: p-values, and their text.</summary>
public class NumberBenchmarks
{
    private readonly byte[] _utf8 = new byte[CsvNumber.MaxLength];
    private readonly double[] _numbers = [.. Enumerable.Range(0, 1000).Select(i => Math.Exp(-i * 0.37))];

    /// <summary>A thousand numbers as text.</summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public int Format()
    {
        var length = 0;
        foreach (var number in _numbers)
            length += CsvNumber.Format(number, _utf8);
        return length;
    }

    /// <summary>A thousand p-values from statistics.</summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public double PValue()
    {
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
            sum += MannWhitney.TwoSidedPValue(i * 600, 60, 10_000, 1e9);
        return sum;
    }
}
